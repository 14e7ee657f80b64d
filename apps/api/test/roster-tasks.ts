import {
  addDays,
  localDate,
  municipalityId,
  personId,
  shiftId,
  startOfDay,
  weekdayOf,
  type Engagement,
  type ProposalTask,
  type ProposedShift,
  type Shift,
  type ShiftKind,
  type Wish,
} from '@samsvar/core';
import { at, committedSeats, rosterPeople } from '@samsvar/core/testing';
import fc from 'fast-check';

const people = [
  { id: personId('venleg'), home: municipalityId('osteroy') },
  { id: personId('kvikk'), home: municipalityId('osteroy') },
  { id: personId('glad'), home: municipalityId('samnanger') },
  { id: personId('snill'), home: municipalityId('samnanger') },
];

type Said = {
  readonly needed: readonly (readonly [from: string, to: string, kind: ShiftKind, seats: number])[];
  readonly shifts?: readonly Shift[];
  readonly wishes?: readonly (readonly [wish: Wish['wish'], name: string, from: string, to: string])[];
  readonly engagements?: readonly (readonly [kind: Engagement['kind'], name: string, from: string, to: string])[];
  readonly committed?: readonly [osteroy: number, samnanger: number];
  readonly only?: string;
};

/** A period of a centre of four people, two in each of two municipalities, planned well ahead. */
export function aTask({
  needed,
  shifts = [],
  wishes = [],
  engagements = [],
  committed = [1, 1],
  only,
}: Said): ProposalTask {
  return {
    needed: needed.map(([from, to, kind, seats]) => ({ ...span(from, to), kind, seats, lineId: null })),
    facts: {
      span: { from: at('2026-11-30 00:00'), to: at('2026-12-07 00:00') },
      shifts,
      engagements: engagements.map(([kind, name, from, to]) => ({ ...span(from, to), kind, personId: personId(name) })),
      people: people.filter(({ id }) => only === undefined || id === only),
      lunches: [],
      now: at('2026-10-01 12:00'),
    },
    wishes: wishes.map(([wish, name, from, to]) => ({ ...span(from, to), wish, personId: personId(name) })),
    committedSeats: { [municipalityId('osteroy')]: committed[0], [municipalityId('samnanger')]: committed[1] },
    switchedOff: [],
  };
}

export const seated = (name: string, from: string, to: string): Shift => ({
  ...span(from, to),
  id: shiftId(`${name} ${from}`),
  personId: personId(name),
  kind: 'phone',
  lineId: null,
  publishedAt: null,
});

export const shiftsOf = (proposed: readonly ProposedShift[]): Shift[] =>
  proposed.map((shift, place) => ({ ...shift, id: shiftId(`${place}`), publishedAt: null }));

/** One person and three hours of work, any two of which leave eleven hours of rest in a day; the three do not. */
export const withThreeShortShifts = (): ProposalTask =>
  aTask({
    needed: [
      ['2026-11-30 18:00', '19:00', 'phone', 1],
      ['2026-12-01 02:00', '03:00', 'phone', 1],
      ['2026-12-01 10:00', '11:00', 'phone', 1],
    ],
    only: 'venleg',
  });

const halfDays = ['2026-11-30', '2026-12-01'].flatMap((date) => [
  [`${date} 09:00`, '12:00'] as const,
  [`${date} 12:00`, '15:00'] as const,
]);
const anyHalfDay = fc.constantFrom(...halfDays);
const anyName = fc.constantFrom('venleg', 'kvikk', 'glad', 'snill');

/** Three groups of seats in two days, and whatever people say of them. */
export const smallTask: fc.Arbitrary<ProposalTask> = fc
  .record({
    needed: fc.uniqueArray(
      fc.record({
        half: anyHalfDay,
        kind: fc.constantFrom<ShiftKind>('phone', 'phone', 'standby'),
        seats: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 2, maxLength: 3, selector: ({ half, kind }) => `${half[0]} ${kind}` },
    ),
    wishes: fc.array(
      fc.record({
        wish: fc.constantFrom<Wish['wish']>('cannot', 'rather-not', 'gladly'),
        name: anyName,
        half: anyHalfDay,
      }),
      { maxLength: 5 },
    ),
    meetings: fc.array(fc.record({ name: anyName, hour: fc.integer({ min: 8, max: 15 }) }), { maxLength: 2 }),
    committed: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  })
  .map(({ needed, wishes, meetings, committed }) =>
    aTask({
      needed: needed.map(({ half: [from, to], kind, seats }) => [from, to, kind, seats] as const),
      wishes: wishes.map(({ wish, name, half: [from, to] }) => [wish, name, from, to] as const),
      engagements: meetings.map(
        ({ name, hour }) => ['meeting', name, `2026-11-30 ${clock(hour)}`, clock(hour + 1)] as const,
      ),
      committed,
    }),
  );

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function span(from: string, to: string) {
  return { from: at(from), to: at(`${from.slice(0, 10)} ${to}`) };
}

/** Workdays of so many weeks, two on the phone and a standby before noon and after. */
export function manyWeeks(weeks: number): ProposalTask {
  const monday = localDate('2026-11-30');
  const dates = Array.from({ length: weeks * 7 }, (_, day) => addDays(monday, day)).filter(
    (date) => weekdayOf(date) <= 5,
  );
  const task = aTask({
    needed: dates.flatMap((date) =>
      (['phone', 'standby'] as const).flatMap((kind) => [
        [`${date} 09:00`, '12:00', kind, kind === 'phone' ? 2 : 1] as const,
        [`${date} 12:00`, '15:00', kind, kind === 'phone' ? 2 : 1] as const,
      ]),
    ),
    wishes: dates.map((date, place) => ['rather-not', names[place % 12] ?? '', `${date} 09:00`, '15:00'] as const),
  });
  const span = { from: startOfDay(monday), to: startOfDay(addDays(monday, weeks * 7)) };
  return { ...task, committedSeats, facts: { ...task.facts, people: rosterPeople, span } };
}

const names = rosterPeople.map(({ id }) => String(id));
