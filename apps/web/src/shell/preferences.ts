import { useSyncExternalStore } from 'react';
import { languages, type Language } from '../words/languages.js';
import { speak } from '../words/speak.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** How one is told that somebody rings. `volume` in percent. */
export type Ring = { readonly isHeard: boolean; readonly volume: number; readonly isShown: boolean };
/** As the browser names them; left out: the machine's own choice. `bell` rings, and may be heard by the whole room. */
export type Devices = { readonly microphone?: string; readonly speaker?: string; readonly bell?: string };
type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly ring: Ring;
  readonly devices: Devices;
};

const KEY = 'samsvar.preferences';
const asTheUsual: Preferences = {
  language: 'nn',
  theme: 'system',
  ring: { isHeard: true, volume: 60, isShown: true },
  devices: {},
};

let current = read();
const watchers = new Set<() => void>();
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
darkSystem.addEventListener('change', () => tell());

/** Calls whenever something is chosen. Answers how to stop. */
export const watchPreferences = (watcher: () => void): (() => void) => watch(watcher);

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

/** With nothing the machine chooses by itself again. */
export function chooseDevice(what: keyof Devices, device: string | undefined): void {
  const { [what]: _, ...others } = current.devices;
  keep({ ...current, devices: { ...others, ...(device && { [what]: device }) } });
}

function keep(next: Preferences): void {
  current = next;
  localStorage.setItem(KEY, JSON.stringify(next));
  tell();
}

/** Nothing where the browser keeps nothing for us, or what it kept cannot be read. */
function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function read(): Preferences {
  const kept = stored();
  const { language, theme, ring, devices } = { ...asTheUsual, ...(typeof kept === 'object' ? kept : {}) };
  return {
    language: languages.some(({ code }) => code === language) ? language : asTheUsual.language,
    theme: themes.includes(theme) ? theme : asTheUsual.theme,
    ring: ringFrom(ring),
    devices: devicesFrom(devices),
  };
}

function ringFrom(kept: Partial<Ring> | null): Ring {
  const { isHeard, volume, isShown } = { ...asTheUsual.ring, ...kept };
  const isLoud = typeof volume === 'number' && volume > 0 && volume <= 100;
  return { isHeard: isHeard === true, volume: isLoud ? volume : asTheUsual.ring.volume, isShown: isShown === true };
}

function devicesFrom(kept: Partial<Record<keyof Devices, unknown>> | null): Devices {
  const named = Object.entries(kept ?? {}).filter(([, id]) => typeof id === 'string' && id !== '');
  return Object.fromEntries(named) as Devices;
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(): void {
  watchers.forEach((watcher) => watcher());
}
