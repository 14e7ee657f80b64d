import type { TFunction } from 'i18next';
import type { Seating, Swap } from '../api/shapes.js';
import { sayDay, sayHours } from '../roster/say-shift.js';
import { dateOf } from '../roster/week.js';
import type { Language } from '../words/languages.js';

/** Who asks whom to take what, and against what. */
export function saySwap(swap: Swap, nameOf: (id: string) => string, t: TFunction, language: Language): string {
  const shift = ({ from, to, kind }: Seating) =>
    t('own.shifts.one', {
      day: sayDay(dateOf(from), t),
      hours: sayHours({ from, to }, language),
      kind: t(`roster.kinds.${kind}`),
    });
  const said = { by: nameOf(swap.askedBy), of: nameOf(swap.askedOf), gives: shift(swap.gives) };
  return swap.gets ? t('own.swap.exchange', { ...said, gets: shift(swap.gets) }) : t('own.swap.takes', said);
}
