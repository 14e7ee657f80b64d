import { useTranslation } from 'react-i18next';
import { usePreferences } from '../shell/preferences.js';
import type { Language } from '../words/languages.js';
import type { nn } from '../words/nn.js';

type Named = keyof (typeof nn)['desk']['languages'];

/** Our own names for the usual ones; the browser's for the rest, in bokmål where it knows no nynorsk. */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (code) => (isNamed(code) ? t(`desk.languages.${code}`) : foreign(code, language));
}

const isNamed = (code: string): code is Named => ['nn', 'nb', 'en'].includes(code);

const foreign = (code: string, language: Language): string =>
  new Intl.DisplayNames([language, 'nb', 'en'], { type: 'language' }).of(code) ?? code;
