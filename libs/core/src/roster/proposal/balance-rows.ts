import type { PersonId } from '../../kernel/ids.js';
import { hours, type Instant } from '../../kernel/time.js';
import type { UncoveredSeats } from '../coverage.js';
import { isCover, lengthOf, presence, type Seat } from '../shift.js';
import { costs } from './costs.js';
import type { Draft } from './linear-model.js';
import type { Sitting } from './sitting.js';
import { coveringShifts, type ProposalTask } from './task.js';

/** Some people, the part of what lies at a moment that is due from them, and the cost of each hour beside it. */
type Due = {
  readonly people: ReadonlySet<PersonId>;
  readonly partAt: (at: Instant) => number;
  readonly costOfHour: number;
};

/**
 * What is borne should be what is due: of the cover, from each municipality by its commitment and from each person by what
 * he or she can take of it; of standby, from each person alike. Shifts that are there count, also those of the weeks before:
 * who has had many of late gets fewer, and who has come since owes nothing of them. Free is what whole seats cannot mend.
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
  { people, partAt, costOfHour }: Due,
  sittings: readonly Sitting[],
  open: readonly UncoveredSeats[],
  { facts }: ProposalTask,
): void {
  if (open.length === 0) return;
  const kinds = new Set(open.map(({ kind }) => kind));
  // What somebody had who is here no longer is owed by nobody.
  const here = new Set(facts.people.map(({ id }) => id));
  const there = coveringShifts(facts).filter(({ kind, personId }) => kinds.has(kind) && here.has(personId));
  const seatHours = Math.max(...open.map(inHours));
  const has = there.filter(({ personId }) => people.has(personId)).reduce((sum, shift) => sum + inHours(shift), 0);
  const due =
    open.reduce((sum, seat) => sum + partAt(seat.from) * inHours(seat) * seat.missing, 0) +
    there.reduce((sum, shift) => sum + partAt(shift.from) * inHours(shift), 0);
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

function municipalitiesDue(task: ProposalTask): readonly Due[] {
  const { facts, committedSeats } = task;
  const inAll = Object.values(committedSeats).reduce((sum, seats) => sum + seats, 0);
  if (inAll === 0) return [];
  const wasThere = presence(facts.people, facts.shifts);
  const groups = [...new Set(facts.people.map(({ home }) => home))].map((home) => ({
    people: facts.people.filter((person) => person.home === home),
    committed: committedSeats[home] ?? 0,
  }));
  const isAway = (at: Instant) => (group: (typeof groups)[number]) => !group.people.some((one) => wasThere(one, at));
  return groups.map((group) => ({
    people: new Set(group.people.map(({ id }) => id)),
    partAt: (at) => {
      const away = groups.filter(isAway(at));
      const among = away.reduce((left, { committed }) => left - committed, inAll);
      return away.includes(group) || among <= 0 ? 0 : group.committed / among;
    },
    costOfHour: costs.municipalityHour,
  }));
}

function peopleDue(task: ProposalTask, cover: readonly Sitting[]): readonly Due[] {
  const municipalities = municipalitiesDue(task);
  const groups = municipalities.length > 0 ? municipalities : [{ people: everybody(task), partAt: () => 1 }];
  return groups.flatMap((group) => shared(task, group, cover, costs.personHour));
}

const alikeDue = (task: ProposalTask, standby: readonly Sitting[]): readonly Due[] =>
  shared(task, { people: everybody(task), partAt: () => 1 }, standby, costs.standbyHour);

/** Among some people, to each by the seats that he or she can take: who is away half the time owes half. */
function shared(
  { facts }: ProposalTask,
  { people, partAt }: Omit<Due, 'costOfHour'>,
  sittings: readonly Sitting[],
  costOfHour: number,
): Due[] {
  const wasThere = presence(facts.people, facts.shifts);
  const can = new Map([...people].map((id) => [id, sittings.filter((it) => it.personId === id).length]));
  const among = (at: Instant) => [...can].reduce((sum, [id, seats]) => sum + (wasThere({ id }, at) ? seats : 0), 0);
  return [...can].map(([id, seats]) => ({
    people: new Set([id]),
    partAt: (at) => (seats > 0 && wasThere({ id }, at) ? (partAt(at) * seats) / among(at) : 0),
    costOfHour,
  }));
}

const everybody = ({ facts }: ProposalTask): ReadonlySet<PersonId> => new Set(facts.people.map(({ id }) => id));
const inHours = (seat: Seat): number => lengthOf(seat) / hours(1);
