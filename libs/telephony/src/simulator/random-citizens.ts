import type { Millis } from '@samsvar/core';
import { exponential, logNormal, oneOf, type Chance } from './chance.js';
import type { Citizen } from './people.js';
import type { Timers } from './time.js';

/** How the citizens of a centre ring, in the mean. */
export type Habits = {
  readonly perHour: number;
  /** Dialled numbers; each as likely. */
  readonly lines: readonly string[];
  readonly talk: Millis;
  readonly patience: Millis;
  /** Share whose number is withheld. */
  readonly withheld?: number;
};

const hour: Millis = 3_600_000;

/** Lets citizens ring one after the other, for ever or until told to stop. The same chance, the same citizens. */
export function citizensRing(
  ring: (citizen: Citizen) => void,
  timers: Timers,
  chance: Chance,
  habits: Habits,
): { stop(): void } {
  let isStopped = false;
  let count = 0;
  const next = (): void => {
    timers.after(exponential(chance, hour / habits.perHour), () => {
      if (isStopped) return;
      const dialled = oneOf(chance, habits.lines);
      const isWithheld = chance() < (habits.withheld ?? 0.05);
      // A range of their own that nobody has: no invented citizen rings from a real number.
      const number = isWithheld ? null : `+4700${String(++count).padStart(6, '0')}`;
      const patience = exponential(chance, habits.patience);
      const talk = logNormal(chance, habits.talk);
      if (dialled !== undefined) ring({ dialled, number, patience, talk });
      next();
    });
  };
  next();
  return { stop: () => void (isStopped = true) };
}
