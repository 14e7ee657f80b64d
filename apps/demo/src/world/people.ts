import { peopleOfFjordvest } from './people-fjordvest.js';
import { peopleOfInnlandsro } from './people-innlandsro.js';
import { person, type DemoPerson } from './person.js';

/** Everybody who can sign in to the demo world, in the order the start-up shows them. */
export const demoPeople: readonly DemoPerson[] = [
  ...peopleOfFjordvest,
  ...peopleOfInnlandsro,
  person({ name: 'Vaken Vindrose', title: 'Driftar installasjonen' }, { role: 'platform-administrator' }),
];
