import { en } from './en.js';
import type { Words } from './languages.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import { rosterPlanningNn } from './roster-planning-nn.js';

/** Every sentence there is, for whoever checks them; a browser is given those that its room says. */
export const catalogue = {
  nn: { ...nn, roster: { ...nn.roster, ...rosterPlanningNn } },
  nb,
  en,
} satisfies Record<string, Words>;
