import { PersonCircleIcon } from '@navikt/aksel-icons';
import { ActionMenu, InternalHeader, Spacer } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me/me-context.js';
import { Mark } from '../shared/mark.js';
import { useSignIn } from '../sign-in/sign-in-context.js';
import { AppearanceChoices } from './appearance-menu.js';

/** Where one is and who one is. Search, status and queue take their places here when they do something. */
export function TopBar({ centreName }: { centreName?: string | undefined }) {
  const { t } = useTranslation();
  const { name } = useMe();
  const signIn = useSignIn();
  return (
    <InternalHeader className="top-bar">
      <InternalHeader.Title href="/" aria-label={t('app.name')}>
        <Mark />
      </InternalHeader.Title>
      {centreName !== undefined && <span className="top-bar__centre">{centreName}</span>}
      <Spacer />
      <ActionMenu>
        <ActionMenu.Trigger>
          <InternalHeader.Button>
            <PersonCircleIcon aria-hidden fontSize="1.5rem" />
            <span className="top-bar__name">{name}</span>
            <span className="aksel-sr-only">, {t('shell.account')}</span>
          </InternalHeader.Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          <AppearanceChoices />
          <ActionMenu.Divider />
          <ActionMenu.Item onSelect={() => void signIn.leave()}>{t('signIn.signOut')}</ActionMenu.Item>
        </ActionMenu.Content>
      </ActionMenu>
    </InternalHeader>
  );
}
