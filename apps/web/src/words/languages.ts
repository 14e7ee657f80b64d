import type { nn } from './nn.js';
import type { rosterPlanningNn } from './roster-planning-nn.js';

/** What may be chosen, in the order it is offered. Nynorsk stands first and is what nobody has to choose. */
export const languages = [
  { code: 'nn', name: 'Nynorsk' },
  { code: 'nb', name: 'Bokmål' },
  { code: 'en', name: 'English' },
] as const;

export type Language = (typeof languages)[number]['code'];

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** The keys of the nynorsk words: a language that lacks one does not compile. */
export type Words = Same<typeof nn & { readonly roster: typeof rosterPlanningNn }>;
