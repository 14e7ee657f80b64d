import { useSyncExternalStore } from 'react';
import { languages, type Language } from '../words/languages.js';
import { speak } from '../words/speak.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** How one is told that somebody rings. `volume` in percent. */
export type Ring = { readonly isHeard: boolean; readonly volume: number; readonly isShown: boolean };
type Preferences = { readonly language: Language; readonly theme: Theme; readonly ring: Ring };

const KEY = 'samsvar.preferences';
const asTheUsual: Preferences = {
  language: 'nn',
  theme: 'system',
  ring: { isHeard: true, volume: 60, isShown: true },
};

let current = read();
const watchers = new Set<() => void>();
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
darkSystem.addEventListener('change', () => tell());

export const preferences = (): Preferences => current;
export const usePreferences = (): Preferences => useSyncExternalStore(watch, preferences);

/** Light or dark, as the person chose or the machine says. */
export const useDarkness = (): 'light' | 'dark' =>
  useSyncExternalStore(watch, () =>
    current.theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : current.theme,
  );

/** Kept before its words are here: whoever loads the page anew meanwhile is met in it. Not when they cannot be had. */
export async function chooseLanguage(language: Language): Promise<void> {
  const { language: before } = current;
  keep({ ...current, language });
  try {
    await speak(language);
  } catch (why) {
    if (current.language === language) keep({ ...current, language: before });
    throw why;
  }
}

export const chooseTheme = (theme: Theme): void => keep({ ...current, theme });
export const chooseRing = (ring: Partial<Ring>): void => keep({ ...current, ring: { ...current.ring, ...ring } });

function keep(next: Preferences): void {
  current = next;
  localStorage.setItem(KEY, JSON.stringify(next));
  tell();
}

function read(): Preferences {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  const { language, theme, ring } = { ...asTheUsual, ...(typeof kept === 'object' ? kept : {}) };
  return {
    language: languages.some(({ code }) => code === language) ? language : asTheUsual.language,
    theme: themes.includes(theme) ? theme : asTheUsual.theme,
    ring: ringFrom(ring),
  };
}

function ringFrom(kept: Partial<Ring> | null): Ring {
  const { isHeard, volume, isShown } = { ...asTheUsual.ring, ...kept };
  const isLoud = typeof volume === 'number' && volume > 0 && volume <= 100;
  return { isHeard: isHeard === true, volume: isLoud ? volume : asTheUsual.ring.volume, isShown: isShown === true };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(): void {
  watchers.forEach((watcher) => watcher());
}
