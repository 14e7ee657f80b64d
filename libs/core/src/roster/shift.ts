import type { LineId, MunicipalityId, PersonId, ShiftId } from '../kernel/ids.js';
import { osloClock } from '../kernel/oslo.js';
import type { Instant, Millis } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';

/**
 * What a seat is for. Phone, counter and chat are cover; whoever is in training sits beside and does not count;
 * the standby does other work and takes single calls when the seats are full.
 */
export const shiftKinds = ['phone', 'counter', 'chat', 'training', 'standby'] as const;

export type ShiftKind = (typeof shiftKinds)[number];

/** Whether it counts in a municipality's share of the work: phone, counter and chat. */
export const isCover = (kind: ShiftKind): boolean => kind !== 'training' && kind !== 'standby';

/** A seat for a span of time, filled or not: of which kind, and for which temporary line if not for all lines. */
export type Seat = Span & { readonly kind: ShiftKind; readonly lineId: LineId | null };

/** Somebody's seat in the roster, usually three hours. */
export type Shift = Seat & {
  readonly id: ShiftId;
  readonly personId: PersonId;
  /** Since when the person has known; null in a draft. */
  readonly publishedAt: Instant | null;
};

/**
 * Whom the roster may seat, and by which municipality employed. `since`, `until`: the time in which they could have shifts;
 * left out: for as long as anybody asks.
 */
export type RosterPerson = {
  readonly id: PersonId;
  readonly home: MunicipalityId;
  readonly since?: Instant;
  readonly until?: Instant;
};

/**
 * Who among these could have had a shift at a moment: who came later, or had left by then, owes nothing of it. Whoever has
 * had one was there from its start to its end, whatever else is known.
 */
export function presence(
  people: readonly RosterPerson[],
  shifts: readonly Shift[],
): (person: Pick<RosterPerson, 'id'>, at: Instant) => boolean {
  const since = new Map<PersonId, number>(people.map((person) => [person.id, person.since ?? -Infinity]));
  const until = new Map<PersonId, number>(people.map((person) => [person.id, person.until ?? Infinity]));
  for (const { personId, from, to } of shifts) {
    since.set(personId, Math.min(since.get(personId) ?? from, from));
    until.set(personId, Math.max(until.get(personId) ?? to, to));
  }
  return ({ id }, at) => (since.get(id) ?? Infinity) <= at && at < (until.get(id) ?? -Infinity);
}

/**
 * What else the system knows of a person's time. Meetings come from imported calendars, call-outs from the floor;
 * `not-an-agent` is when somebody is not employed, or answers for the centre no more.
 */
export type Engagement = Span & {
  readonly personId: PersonId;
  readonly kind: 'absence' | 'not-an-agent' | 'meeting' | 'call-out';
};

/** Whether it is time that somebody is not there at all, and so is no work either. */
export const isAway = ({ kind }: Pick<Engagement, 'kind'>): boolean => kind === 'absence' || kind === 'not-an-agent';

/** The time that both have; null when none: spans that meet share nothing. */
export function common(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? { from, to } : null;
}

/** Elapsed time, whatever the clock on the wall did meanwhile. */
export const lengthOf = ({ from, to }: Span): Millis => to - from;

/** The date on which it begins in Oslo. */
export const dateOfShift = ({ from }: Span) => osloClock(from).date;

export const byStart = (one: Span, other: Span): number => one.from - other.from || one.to - other.to;
