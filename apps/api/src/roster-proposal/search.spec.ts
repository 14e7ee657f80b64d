import { breachesOf, hours, isCover, shiftId, type ProposalTask, type ProposedShift } from '@samsvar/core';
import fc from 'fast-check';
import { loadSolver } from './solve.js';
import { search, type Proposal } from './search.js';
import { aTask, seated, shiftsOf, smallTask, withThreeShortShifts } from '../../test/roster-tasks.js';

// The real solver on periods so small that every possible roster can be looked at.

const patient = { seconds: 20, gap: 0, isStopped: () => false, better: () => undefined };
const propose = async (task: ProposalTask): Promise<Proposal> => search(await loadSolver(), task, patient);

describe('a proposal', () => {
  it('costs what the best of all possible rosters costs', async () => {
    const solver = await loadSolver();
    fc.assert(
      fc.property(smallTask, (task) => {
        const { state, proposed, ended } = search(solver, task, patient);
        const best = Math.min(...everyRoster(task).filter(keepsHardRules(task)).map(costOf(task)));
        expect(ended).toBe('best');
        expect(costOf(task)(proposed)).toBeCloseTo(best, 6);
        expect(state.cost).toBeCloseTo(best, 6);
        expect(keepsHardRules(task)(proposed)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('sits people of two municipalities together, and heeds a wish when that costs nobody a seat', async () => {
    const task = aTask({
      needed: [['2026-11-30 09:00', '12:00', 'phone', 2]],
      wishes: [['rather-not', 'venleg', '2026-11-30 09:00', '12:00']],
    });
    const { proposed, empty, state } = await propose(task);
    const names = proposed.map(({ personId }) => personId);
    expect(names).not.toContain('venleg');
    expect(names.filter((name) => ['kvikk', 'venleg'].includes(name))).toHaveLength(1);
    expect([empty, state.gap]).toEqual([[], 0]);
  });

  it('leaves a seat empty rather than break the law, and says why for each person', async () => {
    const shifts = ['venleg', 'kvikk', 'glad', 'snill'].map((name) => seated(name, '2026-11-30 19:00', '23:00'));
    const task = aTask({ needed: [['2026-12-01 08:00', '11:00', 'phone', 1]], shifts });
    const { proposed, empty } = await propose(task);
    expect(proposed).toEqual([]);
    expect(empty).toHaveLength(1);
    expect(empty[0]?.because.map(({ obstacles }) => obstacles)).toEqual(
      Array.from({ length: 4 }, () => ['daily-rest']),
    );
  });

  it('keeps a rule that only three shifts together can break', async () => {
    const { proposed, empty } = await propose(withThreeShortShifts());
    expect(proposed).toHaveLength(2);
    expect(empty).toHaveLength(1);
  });

  it('adds to the shifts that are there, and lets them be', async () => {
    const shift = seated('venleg', '2026-11-30 09:00', '12:00');
    const task = aTask({ needed: [['2026-11-30 09:00', '12:00', 'phone', 2]], shifts: [shift] });
    const { proposed } = await propose(task);
    expect(proposed).toHaveLength(1);
    expect(['glad', 'snill']).toContain(proposed[0]?.personId);
  });

  describe('of what others have had', () => {
    const weekBefore = (name: string) => ['23', '24', '25'].map((day) => seated(name, `2026-11-${day} 09:00`, '12:00'));
    const threeDays = ['2026-11-30', '2026-12-01', '2026-12-02'].map(
      (date) => [`${date} 09:00`, '12:00', 'phone', 1] as const,
    );
    const seatsOf = ({ proposed }: Proposal, name: string) =>
      proposed.filter(({ personId }) => personId === name).length;
    const among = (task: ProposalTask, ...names: string[]): ProposalTask => {
      const people = task.facts.people.filter(({ id }) => names.includes(id));
      return { ...task, committedSeats: {}, facts: { ...task.facts, people } };
    };

    it('owes nothing to whoever has come since: a newcomer takes a turn, and not all of them', async () => {
      const shifts = ['venleg', 'glad'].flatMap(weekBefore);
      const task = among(aTask({ needed: threeDays, shifts }), 'venleg', 'glad', 'snill');
      const people = task.facts.people.map((one) =>
        one.id === 'snill' ? { ...one, since: task.facts.span.from } : one,
      );
      const proposal = await propose({ ...task, facts: { ...task.facts, people } });
      expect(['venleg', 'glad', 'snill'].map((name) => seatsOf(proposal, name))).toEqual([1, 1, 1]);
      expect(seatsOf(await propose(task), 'snill')).toBe(3);
    });

    it('makes up for it, and is not made unfair by what somebody had who is here no longer', async () => {
      const shifts = ['venleg', 'kvikk', 'kvikk'].flatMap((name, n) =>
        weekBefore(name).map((shift) => ({ ...shift, id: shiftId(`${shift.id} ${n}`) })),
      );
      const proposal = await propose(among(aTask({ needed: threeDays, shifts }), 'venleg', 'glad'));
      expect(['venleg', 'glad'].map((name) => seatsOf(proposal, name))).toEqual([0, 3]);
    });
  });

  it('of nothing to fill is empty', async () => {
    expect(await propose(aTask({ needed: [] }))).toMatchObject({ proposed: [], empty: [], ended: 'best' });
  });
});

type Roster = readonly ProposedShift[];

/** Every way to seat people: for each group of seats any people, no more than there are seats. */
function everyRoster({ needed, facts }: ProposalTask): readonly Roster[] {
  return needed.reduce<readonly Roster[]>(
    (rosters, { from, to, kind, lineId, seats }) => {
      const groups = subsets(facts.people.map(({ id }) => id)).filter((group) => group.length <= seats);
      const added = groups.map((group) => group.map((personId) => ({ personId, from, to, kind, lineId })));
      return rosters.flatMap((roster) => added.map((more) => [...roster, ...more]));
    },
    [[]],
  );
}

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

function keepsHardRules({ facts, wishes }: ProposalTask) {
  return (roster: Roster): boolean => {
    const saidNo = roster.some((shift) =>
      wishes.some((it) => it.wish === 'cannot' && it.personId === shift.personId && overlap(it, shift)),
    );
    return !saidNo && breachesOf({ ...facts, shifts: shiftsOf(roster) }).every(({ weight }) => weight !== 'hard');
  };
}

/** The price of a roster, said anew: empty seats, pairs of one municipality, wishes, meetings close by, and imbalance. */
function costOf(task: ProposalTask) {
  const { needed, facts, wishes } = task;
  const homeOf = new Map(facts.people.map(({ id, home }) => [id, home]));
  const parts = partsDue(task);
  return (roster: Roster): number => {
    const empty = needed.map((need) => {
      const missing = need.seats - roster.filter((shift) => isSeat(need, shift)).length;
      return missing * { phone: 1_000, counter: 1_000, chat: 1_000, standby: 300, training: 100 }[need.kind];
    });
    const alike = needed.map((need) => {
      const homes = roster.filter((shift) => isSeat(need, shift)).map(({ personId }) => homeOf.get(personId));
      return need.kind === 'phone' && need.seats > 1 && homes.length === need.seats && new Set(homes).size === 1
        ? 40
        : 0;
    });
    const wished = roster.flatMap((shift) =>
      wishes
        .filter((it) => it.personId === shift.personId && overlap(it, shift))
        .map(({ wish }) => ({ 'rather-not': 10, gladly: -3, cannot: 0 })[wish]),
    );
    const close = breachesOf({ ...facts, shifts: shiftsOf(roster) }).filter(({ rule }) => rule === 'buffer').length * 8;
    const beside = parts.map(({ people, part, isIn, price }) => {
      const seats = needed.filter(({ kind }) => isIn(kind));
      const longest = Math.max(...seats.map(inHours));
      const due = (part * sum(seats.map((seat) => inHours(seat) * seat.seats))) / longest;
      const had =
        sum(roster.filter(({ kind, personId }) => isIn(kind) && people.includes(personId)).map(inHours)) / longest;
      return price * longest * Math.max(0, had - Math.ceil(due - 1e-6), Math.floor(due + 1e-6) - had);
    });
    return sum([...empty, ...alike, ...wished, close, ...beside]);
  };
}

/** Who owes which part of what, and the price of an hour beside it. */
function partsDue(task: ProposalTask) {
  const { facts, needed, committedSeats } = task;
  const committed = sum(Object.values(committedSeats));
  const everybody = facts.people.map(({ id }) => id);
  const homes = [...new Set(facts.people.map(({ home }) => home))];
  const isStandby = (kind: string) => kind === 'standby';
  const can = (isIn: (kind: ProposedShift['kind']) => boolean) => (personId: ProposedShift['personId']) =>
    needed.filter((seat) => isIn(seat.kind) && keepsHardRules(task)([{ ...seat, personId }])).length;
  const inTurn = (
    people: typeof everybody,
    part: number,
    isIn: (kind: ProposedShift['kind']) => boolean,
    price: number,
  ) => {
    const inAll = sum(people.map(can(isIn)));
    return people
      .map((id) => ({ people: [id], part: inAll ? (part * can(isIn)(id)) / inAll : 0, isIn, price }))
      .filter(() => needed.some(({ kind }) => isIn(kind)))
      .filter(({ people: [one] }) => one !== undefined && can(isIn)(one) > 0);
  };
  const byHome = homes.map((home) => ({
    people: facts.people.filter((person) => person.home === home).map(({ id }) => id),
    part: (committedSeats[home] ?? 0) / committed,
    isIn: isCover,
    price: 4,
  }));
  return [
    ...byHome.filter(({ people }) => people.some((id) => can(isCover)(id) > 0)),
    ...byHome.flatMap(({ people, part }) => inTurn(people, part, isCover, 2)),
    ...inTurn(everybody, 1, isStandby, 1),
  ];
}

const isSeat = (need: ProposalTask['needed'][number], shift: ProposedShift) =>
  need.from === shift.from && need.to === shift.to && need.kind === shift.kind;
const overlap = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  one.from < other.to && other.from < one.to;
const inHours = ({ from, to }: { from: number; to: number }) => (to - from) / hours(1);
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
