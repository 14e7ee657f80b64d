import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.js';
import { nn } from './nn.js';

const load: Record<Language, () => Promise<object>> = {
  nn: () => Promise.resolve(nn),
  nb: () => import('./nb.js').then((words) => words.nb),
  en: () => import('./en.js').then((words) => words.en),
};

/** Starts with nynorsk at hand; the others come when somebody chooses them. */
export async function startSpeaking(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nn',
    fallbackLng: 'nn',
    resources: { nn: { translation: nn } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** What only those say who plan: most people never come there, and nobody waits for it at the desk. */
export async function speakOfPlanning(): Promise<void> {
  const { rosterPlanningNn } = await import('./roster-planning-nn.js');
  i18next.addResourceBundle('nn', 'translation', { roster: rosterPlanningNn }, true);
}
