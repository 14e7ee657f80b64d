import type { PersonId } from '../../kernel/ids.js';
import { later, hours } from '../../kernel/time.js';
import type { UncoveredSeats } from '../coverage.js';
import type { RosterFacts } from '../rule.js';
import { hardBreachesOf } from '../rules.js';
import { mostShiftsADay } from '../shifts-a-day.js';
import { common, dateOfShift, type Seat } from '../shift.js';
import { demandBalance } from './balance-rows.js';
import { costs, costOfSitting } from './costs.js';
import { draftModel, type Draft, type LinearModel } from './linear-model.js';
import { obstacles } from './may-sit.js';
import { demandMix } from './mix-rows.js';
import type { Sitting } from './sitting.js';
import { asShift, factsOf, openSeats, type ProposalTask, type ProposedShift } from './task.js';

/** The model of a proposal, and how its choices are read. */
export type ProposalModel = LinearModel & { readonly sittings: readonly Sitting[] };

/**
 * Who sits where, as choices of yes and no: a choice for every person and open seat that no hard rule forbids. Seats that
 * nobody takes cost most, then seats of one municipality alone, wishes, and balance. Hard rules about two seats are rows;
 * those that only three or more can break are found in a solution and added then (`cutsFor`).
 */
export function proposalModel(task: ProposalTask): ProposalModel {
  const draft = draftModel();
  const seats = openSeats(task);
  const sittings = task.facts.people.flatMap(({ id }) => sittingsOf(task, id, seats, draft));
  for (const seat of seats) demandFilled(draft, seat, sittings);
  const pairs = forbiddenPairs(seats, task.facts);
  for (const { id } of task.facts.people) {
    const own = sittings.filter(({ personId }) => personId === id);
    demandOneAtATime(draft, own);
    demandPairsApart(draft, own, pairs);
    demandFewADay(draft, own, factsOf(task, id));
  }
  demandMix(draft, task, seats, sittings);
  demandBalance(draft, task, seats, sittings);
  return { ...draft.model, sittings };
}

/** Who sits where in a solution: one number for each choice of the model. */
export const readSolution = ({ sittings }: ProposalModel, values: ArrayLike<number>): readonly ProposedShift[] =>
  sittings
    .filter(({ column }) => (values[column] ?? 0) > 0.5)
    .map(({ personId, seat: { from, to, kind, lineId } }) => ({ personId, from, to, kind, lineId }));

function sittingsOf(
  task: ProposalTask,
  personId: PersonId,
  seats: readonly UncoveredSeats[],
  draft: Draft,
): readonly Sitting[] {
  const own = factsOf(task, personId);
  return seats
    .filter((seat) => obstacles(task, own, personId, seat).length === 0)
    .map((seat) => {
      const column = draft.choose({ cost: costOfSitting(task, own, personId, seat), upper: 1, isWhole: true });
      return { column, personId, seat };
    });
}

function demandFilled(draft: Draft, seat: UncoveredSeats, sittings: readonly Sitting[]): void {
  const empty = draft.choose({ cost: costs.empty[seat.kind], upper: seat.missing, isWhole: false });
  const taken = sittings.filter((it) => it.seat === seat).map(({ column }) => [column, 1] as const);
  draft.demand({ lower: seat.missing, upper: seat.missing, entries: [...taken, [empty, 1]] });
}

/** One row for all seats that hold one moment is stronger than one for each two of them. */
function demandOneAtATime(draft: Draft, own: readonly Sitting[]): void {
  for (const from of new Set(own.map(({ seat }) => seat.from))) {
    const here = own.filter(({ seat }) => seat.from <= from && from < seat.to);
    if (here.length > 1) draft.demand({ lower: 0, upper: 1, entries: here.map(({ column }) => [column, 1]) });
  }
}

type Pairs = ReadonlyMap<Seat, ReadonlySet<Seat>>;

function demandPairsApart(draft: Draft, own: readonly Sitting[], pairs: Pairs): void {
  for (const { column, seat } of own)
    for (const other of own)
      if (pairs.get(seat)?.has(other.seat))
        draft.demand({
          lower: 0,
          upper: 1,
          entries: [
            [column, 1],
            [other.column, 1],
          ],
        });
}

/** Seats that do not overlap and that nobody may have both of, whoever it is: asked of the rules themselves. */
function forbiddenPairs(seats: readonly UncoveredSeats[], facts: RosterFacts): Pairs {
  const anybody = 'anybody' as PersonId;
  const bare = { ...facts, engagements: [] };
  return new Map(
    seats.map((seat) => {
      const near = seats.filter(
        (other) => other.from >= seat.from && other.from < later(seat.to, hours(24)) && !common(seat, other),
      );
      const shift = asShift({ ...seat, personId: anybody });
      const isForbidden = (other: Seat) => {
        const shifts = [shift, asShift({ ...other, personId: anybody })];
        const span = { from: seat.from, to: other.to };
        return hardBreachesOf({ ...bare, span, shifts }).some((breach) => breach.shifts.length > 1);
      };
      return [seat, new Set<Seat>(near.filter(isForbidden))];
    }),
  );
}

function demandFewADay(draft: Draft, own: readonly Sitting[], { shifts }: RosterFacts): void {
  for (const date of new Set(own.map(({ seat }) => dateOfShift(seat)))) {
    const onDate = own.filter(({ seat }) => dateOfShift(seat) === date);
    const left = mostShiftsADay - shifts.filter((shift) => dateOfShift(shift) === date).length;
    if (onDate.length > left) draft.demand({ lower: 0, upper: left, entries: onDate.map(({ column }) => [column, 1]) });
  }
}
