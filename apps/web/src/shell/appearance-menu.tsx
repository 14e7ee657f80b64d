import { ActionMenu, Button } from '@navikt/ds-react';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { languages } from '../words/languages.js';
import { chooseLanguage, chooseTheme, themes, usePreferences } from './preferences.js';

/** Language and light or dark, before anybody is signed in. */
export function AppearanceMenu() {
  const { language } = usePreferences();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button size="small" variant="tertiary" icon={<ChevronDownIcon aria-hidden />} iconPosition="right">
          {languages.find(({ code }) => code === language)?.name}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <AppearanceChoices />
      </ActionMenu.Content>
    </ActionMenu>
  );
}

export function AppearanceChoices() {
  const { t } = useTranslation();
  const { language, theme } = usePreferences();
  return (
    <>
      <ActionMenu.RadioGroup label={t('shell.language')} value={language}>
        {languages.map(({ code, name }) => (
          <ActionMenu.RadioItem key={code} value={code} lang={code} onSelect={() => void chooseLanguage(code)}>
            {name}
          </ActionMenu.RadioItem>
        ))}
      </ActionMenu.RadioGroup>
      <ActionMenu.Divider />
      <ActionMenu.RadioGroup label={t('shell.theme')} value={theme}>
        {themes.map((each) => (
          <ActionMenu.RadioItem key={each} value={each} onSelect={() => chooseTheme(each)}>
            {t(`shell.themes.${each}`)}
          </ActionMenu.RadioItem>
        ))}
      </ActionMenu.RadioGroup>
    </>
  );
}
