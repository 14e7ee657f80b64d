import { InternalHeader, Spacer } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../shared/later.js';
import { Mark } from '../shared/mark.js';
import { AccountButton } from './account-button.js';

const AccountMenu = later(
  () => import('./account-menu.js').then((part) => part.AccountMenu),
  <AccountButton aria-haspopup="menu" />,
);

/** Where one is and who one is. Search, status and queue take their places here when they do something. */
export function TopBar({ centreName }: { centreName?: string | undefined }) {
  const { t } = useTranslation();
  const [isAsked, ask] = useState(false);
  return (
    <InternalHeader className="top-bar">
      <InternalHeader.Title href="/" aria-label={t('app.name')}>
        <Mark />
      </InternalHeader.Title>
      {centreName !== undefined && <span className="top-bar__centre">{centreName}</span>}
      <Spacer />
      {isAsked ? <AccountMenu /> : <AccountButton aria-haspopup="menu" onClick={() => ask(true)} />}
    </InternalHeader>
  );
}
