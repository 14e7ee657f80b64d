import type { PersonId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import type { RosterFacts } from './rule.js';
import { byStart, common, isAway, type Shift, type ShiftKind } from './shift.js';

/** A person at work without a gap, and the shifts it is made of (none: a meeting or a call-out). */
export type Work = Span & { readonly shifts: readonly Shift[] };

/** Everything known that a person works, in order, what meets or overlaps made one. An absence is no work. */
export const worksOf = (facts: RosterFacts, kinds: readonly ShiftKind[]): ReadonlyMap<PersonId, readonly Work[]> => {
  const found = new Map<PersonId, Work[]>();
  const add = (personId: PersonId, work: Work) => found.set(personId, [...(found.get(personId) ?? []), work]);
  for (const shift of facts.shifts)
    if (kinds.includes(shift.kind))
      for (const { from, to } of without(facts.lunches, shift)) add(shift.personId, { from, to, shifts: [shift] });
  for (const engagement of facts.engagements) {
    const { personId, from, to } = engagement;
    if (!isAway(engagement)) add(personId, { from, to, shifts: [] });
  }
  return new Map([...found].map(([personId, works]) => [personId, joined(works)]));
};

/** How much of it lies within the span, in elapsed time. */
export const workWithin = (works: readonly Work[], span: Span): number =>
  works.reduce((sum, work) => sum + lengthOrNone(common(work, span)), 0);

/** The shifts at work within the span, each once, in order. */
export const shiftsWithin = (works: readonly Work[], span: Span): readonly Shift[] =>
  [...new Set(works.flatMap(({ shifts }) => shifts))].filter((shift) => common(shift, span) !== null).sort(byStart);

/** The free time between works within the span, the ends of the span included; in order. */
export function freeWithin(works: readonly Work[], { from, to }: Span): readonly Span[] {
  const inside = works.filter((work) => common(work, { from, to }) !== null);
  const starts = [from, ...inside.map((work) => work.to)];
  const ends = [...inside.map((work) => work.from), to];
  return starts.map((start, place) => ({ from: start, to: ends[place] ?? to })).filter((free) => free.from < free.to);
}

const lengthOrNone = (span: Span | null): number => (span ? span.to - span.from : 0);

const without = (holes: readonly Span[], { from, to }: Span): readonly Span[] => {
  const inside = holes.filter((hole) => common(hole, { from, to }) !== null).sort(byStart);
  const starts: Instant[] = [from, ...inside.map((hole) => hole.to)];
  const ends: Instant[] = [...inside.map((hole) => hole.from), to];
  return starts.map((start, place) => ({ from: start, to: ends[place] ?? to })).filter((rest) => rest.from < rest.to);
};

function joined(works: readonly Work[]): readonly Work[] {
  const whole: Work[] = [];
  for (const work of [...works].sort(byStart)) {
    const before = whole.at(-1);
    if (!before || before.to < work.from) whole.push(work);
    else
      whole[whole.length - 1] = {
        from: before.from,
        to: before.to > work.to ? before.to : work.to,
        shifts: [...before.shifts, ...work.shifts],
      };
  }
  return whole;
}
