import { InternalHeader, Spacer } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../shared/later.js';
import { Mark } from '../shared/mark.js';
import { AccountButton } from './account-button.js';

const AccountMenu = later(
  () => import('./account-menu.js').then((part) => part.AccountMenu),
  <AccountButton aria-haspopup="menu" />,
);

type TopBarProps = { readonly centreName?: string | undefined; readonly status?: ReactNode };

/** Where one is, how it stands, and who one is. Search takes its place here when it does something. */
export function TopBar({ centreName, status }: TopBarProps) {
  const { t } = useTranslation();
  const [isAsked, ask] = useState(false);
  return (
    <InternalHeader className="top-bar">
      <InternalHeader.Title href="/" aria-label={t('app.name')}>
        <Mark />
      </InternalHeader.Title>
      {centreName !== undefined && <span className="top-bar__centre">{centreName}</span>}
      <Spacer />
      {status}
      {isAsked ? <AccountMenu /> : <AccountButton aria-haspopup="menu" onClick={() => ask(true)} />}
    </InternalHeader>
  );
}
