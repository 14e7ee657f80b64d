import type { PersonId } from '../../kernel/ids.js';
import { hours } from '../../kernel/time.js';
import type { UncoveredSeats } from '../coverage.js';
import { isCover, lengthOf, type Seat } from '../shift.js';
import { costs } from './costs.js';
import type { Draft } from './linear-model.js';
import type { Sitting } from './sitting.js';
import type { ProposalTask } from './task.js';

/** Some people, the part of the work that is due from them, and the cost of each hour beside it. */
type Due = { readonly people: ReadonlySet<PersonId>; readonly part: number; readonly costOfHour: number };

/**
 * What is borne should be what is due: of the cover, from each municipality by its commitment and from each person by what
 * he or she can take of it; of standby, from each person alike. Shifts that are there count, also those of the weeks before:
 * who has had many of late gets fewer. Free is what whole seats cannot mend.
 */
export function demandBalance(
  draft: Draft,
  task: ProposalTask,
  seats: readonly UncoveredSeats[],
  sittings: readonly Sitting[],
): void {
  const cover = sittings.filter(({ seat }) => isCover(seat.kind));
  const standby = sittings.filter(({ seat }) => seat.kind === 'standby');
  for (const due of [...municipalitiesDue(task), ...peopleDue(task, cover)])
    demandDue(
      draft,
      due,
      cover,
      seats.filter(({ kind }) => isCover(kind)),
      task,
    );
  for (const due of alikeDue(task, standby))
    demandDue(
      draft,
      due,
      standby,
      seats.filter(({ kind }) => kind === 'standby'),
      task,
    );
}

function demandDue(
  draft: Draft,
  { people, part, costOfHour }: Due,
  sittings: readonly Sitting[],
  open: readonly UncoveredSeats[],
  { facts }: ProposalTask,
): void {
  if (open.length === 0) return;
  const kinds = new Set(open.map(({ kind }) => kind));
  const there = facts.shifts.filter(({ kind }) => kinds.has(kind));
  const inAll = open.reduce((sum, seat) => sum + inHours(seat) * seat.missing, hoursOf(there));
  const seatHours = Math.max(...open.map(inHours));
  const has = hoursOf(there.filter(({ personId }) => people.has(personId)));
  const due = part * inAll;
  const beside = () => draft.choose({ cost: costOfHour, upper: Infinity, isWhole: false });
  const entries = sittings
    .filter(({ personId }) => people.has(personId))
    .map((it) => [it.column, inHours(it.seat)] as const);
  if (entries.length === 0) return;
  const most = Math.ceil(due / seatHours - rounding) * seatHours;
  const least = Math.floor(due / seatHours + rounding) * seatHours;
  draft.demand({ lower: -Infinity, upper: most - has, entries: [...entries, [beside(), -1]] });
  draft.demand({ lower: least - has, upper: Infinity, entries: [...entries, [beside(), 1]] });
}

/** A part of a seat that is only an error of the arithmetic. */
const rounding = 1e-6;

function municipalitiesDue({ facts, committedSeats }: ProposalTask): readonly Due[] {
  const inAll = Object.values(committedSeats).reduce((sum, seats) => sum + seats, 0);
  return [...new Set(facts.people.map(({ home }) => home))].flatMap((home) => {
    const people = new Set(facts.people.filter((person) => person.home === home).map(({ id }) => id));
    const part = (committedSeats[home] ?? 0) / inAll;
    return inAll > 0 ? [{ people, part, costOfHour: costs.municipalityHour }] : [];
  });
}

function peopleDue(task: ProposalTask, cover: readonly Sitting[]): readonly Due[] {
  const municipalities = municipalitiesDue(task);
  const groups = municipalities.length > 0 ? municipalities : [{ people: everybody(task), part: 1 }];
  return groups.flatMap(({ people, part }) => shared(people, part, cover, costs.personHour));
}

const alikeDue = (task: ProposalTask, standby: readonly Sitting[]): readonly Due[] =>
  shared(everybody(task), 1, standby, costs.standbyHour);

/** Among some people, to each by the seats that he or she can take: who is away half the time owes half. */
function shared(people: ReadonlySet<PersonId>, part: number, sittings: readonly Sitting[], costOfHour: number): Due[] {
  const can = (personId: PersonId) => sittings.filter((it) => it.personId === personId).length;
  const inAll = [...people].reduce((sum, personId) => sum + can(personId), 0);
  return [...people].map((personId) => ({
    people: new Set([personId]),
    part: inAll ? (part * can(personId)) / inAll : 0,
    costOfHour,
  }));
}

const everybody = ({ facts }: ProposalTask): ReadonlySet<PersonId> => new Set(facts.people.map(({ id }) => id));
const inHours = (seat: Seat): number => lengthOf(seat) / hours(1);
const hoursOf = (seats: readonly Seat[]): number => seats.reduce((sum, seat) => sum + inHours(seat), 0);
