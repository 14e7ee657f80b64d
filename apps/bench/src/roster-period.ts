import {
  addDays,
  localDate,
  municipalityId,
  osloInstant,
  personId,
  seatsNeeded,
  wallTime,
  weekdays,
  type Demand,
  type Engagement,
  type LocalDate,
  type ProposalTask,
  type RosterPerson,
  type Weekday,
  type Wish,
} from '@samsvar/core';
import { Chance } from './chance.js';

/** A centre to be rostered: four unequal municipalities, and two seats for every twelve people. */
export type RosterSize = { readonly people: number; readonly weeks: number };

/** How the people and the commitments are spread over the municipalities, in parts of one. */
const shares = { osteroy: 0.45, samnanger: 0.2, gulen: 0.185, aurland: 0.165 };
const firstMonday = localDate('2027-01-11');

/**
 * Weeks with nothing in them yet: mornings and afternoons on the phone, a standby in each; everybody is away some days,
 * has a meeting in most weeks, and has said of some half days that they suit or do not.
 */
export function emptyPeriod({ people, weeks }: RosterSize, seed: number): ProposalTask {
  const chance = new Chance(seed);
  const staff = staffOf(people);
  const last = addDays(firstMonday, 7 * weeks - 3);
  const span = { from: osloInstant(firstMonday, wallTime('00:00')), to: osloInstant(last, wallTime('24:00')) };
  const days = Array.from({ length: weeks }, (_, week) =>
    [0, 1, 2, 3, 4].map((day) => addDays(firstMonday, 7 * week + day)),
  );
  const engagements = staff.flatMap(({ id }) => days.flatMap((week) => engagementsOf(id, week, chance)));
  const wishes = staff.flatMap(({ id }) => days.flatMap((week) => wishesOf(id, week, chance)));
  return {
    needed: seatsNeeded(demandFor(people), firstMonday, last),
    facts: {
      span,
      shifts: [],
      engagements,
      people: staff,
      lunches: [],
      now: osloInstant(localDate('2026-12-01'), wallTime('12:00')),
    },
    wishes,
    committedSeats: Object.fromEntries(Object.entries(shares).map(([id, share]) => [municipalityId(id), share])),
    switchedOff: [],
  };
}

function staffOf(people: number): RosterPerson[] {
  const homes = Object.entries(shares).flatMap(([id, share]) =>
    Array.from({ length: Math.ceil(share * people) }, () => municipalityId(id)),
  );
  return homes.slice(0, people).map((home, n) => ({ id: personId(`p${n}`), home }));
}

function demandFor(people: number): Demand {
  const workdays = weekdays.filter((weekday): weekday is Weekday => weekday <= 5);
  const halves = [
    { from: wallTime('09:00'), to: wallTime('12:00') },
    { from: wallTime('12:00'), to: wallTime('15:00') },
  ];
  const ordinary = workdays.flatMap((weekday) =>
    halves.flatMap((half) => [
      { ...half, weekday, kind: 'phone' as const, seats: Math.round(people / 6) },
      { ...half, weekday, kind: 'standby' as const, seats: 1 },
    ]),
  );
  return { ordinary, seasons: [], events: [], holidays: {}, lunch: null };
}

function engagementsOf(id: RosterPerson['id'], week: readonly LocalDate[], chance: Chance): Engagement[] {
  return week.flatMap((date): Engagement[] => {
    if (chance.next() < 0.08)
      return [{ personId: id, kind: 'absence', from: on(date, '00:00'), to: on(date, '24:00') }];
    const hour = 8 + Math.floor(chance.next() * 7);
    if (chance.next() < 0.25)
      return [{ personId: id, kind: 'meeting', from: on(date, hhmm(hour)), to: on(date, hhmm(hour + 1)) }];
    return [];
  });
}

function wishesOf(id: RosterPerson['id'], week: readonly LocalDate[], chance: Chance): Wish[] {
  return week.flatMap((date): Wish[] => {
    const kind = (['cannot', 'rather-not', 'gladly'] as const)[Math.floor(chance.next() * 3)] ?? 'gladly';
    const [from, to] = chance.next() < 0.5 ? ['09:00', '12:00'] : ['12:00', '15:00'];
    return chance.next() < 0.2 ? [{ personId: id, wish: kind, from: on(date, from), to: on(date, to) }] : [];
  });
}

const on = (date: LocalDate, time: string) => osloInstant(date, wallTime(time));
const hhmm = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
