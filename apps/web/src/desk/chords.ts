import { useEffect, useRef } from 'react';

/** Each act has one key, together with Alt, by its place on the keyboard: it types nothing and works from anywhere. */
export const chords = {
  take: 'KeyT',
  decline: 'KeyK',
  passOn: 'KeyG',
  come: 'KeyJ',
  callIn: 'KeyI',
  holdOrResume: 'KeyH',
  hangUp: 'KeyL',
  fetchBack: 'KeyB',
  findParty: 'KeyP',
  transfer: 'KeyV',
  merge: 'KeyR',
  mute: 'KeyS',
  keypad: 'KeyU',
  extend: 'KeyM',
  finish: 'KeyA',
  card: 'KeyC',
  emergency: 'KeyN',
  log: 'KeyO',
  newInquiry: 'KeyY',
  available: 'Digit1',
  pause: 'Digit2',
  away: 'Digit3',
  counter: 'Digit4',
  off: 'Digit5',
} as const;

export type Chord = keyof typeof chords;

/** As it stands on the key, and as `aria-keyshortcuts` wants it. */
export const keyOf = (chord: Chord): string => `Alt+${chords[chord].replace(/^(Key|Digit)/, '')}`;

/** Does what belongs to the chord that was pressed, and nothing when it belongs to nothing now. */
export function useChords(acts: Partial<Record<Chord, () => void>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      const act = chord && latest.current[chord];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

type Pressed = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

/** AltGr writes characters on Norwegian keyboards, and comes as Ctrl and Alt together: that is no chord. */
export function chordOf({ altKey, ctrlKey, metaKey, shiftKey, code }: Pressed): Chord | undefined {
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
  return (Object.keys(chords) as Chord[]).find((chord) => chords[chord] === code);
}

/** Whether keys are letters here, and no commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
