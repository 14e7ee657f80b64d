import { demoMunicipalities } from './centres.js';
import { demoPeople } from './people.js';

/** Directors are asked for and have no number here: a desk must show that, too. */
const ringable = demoPeople.filter(({ employer, roles }) => employer !== undefined && !roles.includes('steering'));

/** On what a unit, or somebody who works in a municipality, is rung: numbers that nobody has. By the row's id. */
export const demoNumbers: ReadonlyMap<string, string> = new Map(
  [...demoMunicipalities.flatMap(({ units }) => units), ...ringable].map(({ id }, place) => [
    id,
    `+4754005${String(place).padStart(3, '0')}`,
  ]),
);
