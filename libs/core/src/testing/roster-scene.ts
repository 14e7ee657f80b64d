import { municipalityId, personId, shiftId, type MunicipalityId, type PersonId } from '../kernel/ids.js';
import type { RosterFacts } from '../roster/rule.js';
import type { Engagement, RosterPerson, Shift } from '../roster/shift.js';
import { at } from './clock.js';

const employed = {
  gulen: ['blid', 'roleg'],
  osteroy: ['venleg', 'kvikk', 'lun', 'munter', 'trygg'],
  samnanger: ['glad', 'snill', 'varm'],
  aurland: ['open', 'klok'],
};

/** The twelve agents of the demo centre, by first name, and the four municipalities that employ them. */
export const rosterPeople: readonly RosterPerson[] = Object.entries(employed).flatMap(([home, names]) =>
  names.map((name) => ({ id: personId(name), home: municipalityId(home) })),
);

/** What the demo's agreements commit each municipality to, in seats of two weeks. */
export const committedSeats: Readonly<Record<MunicipalityId, number>> = Object.fromEntries(
  Object.entries({ gulen: 7, osteroy: 18, samnanger: 8, aurland: 7 }),
);

/** `aShift('venleg', '2026-11-30 09:00', '12:00')`: on the phone; the end may be of another date. */
export function aShift(name: string, from: string, to: string, more: Partial<Shift> = {}): Shift {
  const span = { from: at(from), to: at(to.length > 5 ? to : `${from.slice(0, 10)} ${to}`) };
  const kind = more.kind ?? 'phone';
  const id = shiftId([name, kind, from, to].join(' '));
  return { id, personId: personId(name), ...span, kind, lineId: null, publishedAt: null, ...more };
}

export function anEngagement(kind: Engagement['kind'], name: string, from: string, to: string): Engagement {
  const { from: starts, to: ends } = aShift(name, from, to);
  return { kind, personId: personId(name), from: starts, to: ends };
}

/** Those shifts, planned long ahead, and nothing else known unless said. */
export const rosterFacts = (shifts: readonly Shift[], more: Partial<RosterFacts> = {}): RosterFacts => ({
  span: { from: at('2026-01-01 00:00'), to: at('2028-12-31 00:00') },
  shifts,
  engagements: [],
  people: rosterPeople,
  lunches: [],
  now: at('2026-01-01 12:00'),
  ...more,
});

export const homeOf = (id: PersonId): MunicipalityId | undefined => rosterPeople.find((it) => it.id === id)?.home;
