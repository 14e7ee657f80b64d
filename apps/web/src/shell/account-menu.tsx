import { ActionMenu } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../sign-in/sign-in-context.js';
import { AccountButton } from './account-button.js';
import { AppearanceChoices } from './appearance-menu.js';

/** It is here because its button was pressed: so it opens. */
export function AccountMenu() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [isOpen, setOpen] = useState(true);
  return (
    <ActionMenu open={isOpen} onOpenChange={setOpen}>
      <ActionMenu.Trigger>
        <AccountButton />
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <AppearanceChoices />
        <ActionMenu.Divider />
        <ActionMenu.Item onSelect={() => void signIn.leave()}>{t('signIn.signOut')}</ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
