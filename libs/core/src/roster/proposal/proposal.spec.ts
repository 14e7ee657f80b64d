import { personId } from '../../kernel/ids.js';
import { aShift, anEngagement, committedSeats, rosterFacts, rosterPeople } from '../../testing/roster-scene.js';
import type { SeatsNeeded } from '../demand.js';
import type { Engagement, Shift, ShiftKind } from '../shift.js';
import { cutsFor, keepingHardRules } from './kept.js';
import { proposalModel, readSolution } from './model.js';
import { openSeats, type ProposalTask, type ProposedShift, type Wish } from './task.js';
import { emptySeats } from './why-empty.js';

const monday = needed('2026-11-30 09:00', '12:00');

describe('the seats a proposal is to fill', () => {
  it('are those that nobody has', () => {
    const task = aTask({ needed: [monday], shifts: [aShift('venleg', '2026-11-30 09:00', '12:00')] });
    expect(openSeats(task)).toMatchObject([{ from: monday.from, to: monday.to, missing: 1 }]);
  });

  it('are those as well whose people are away, or not employed then, for as long as that lasts', () => {
    const shifts = ['venleg', 'glad'].map((name) => aShift(name, '2026-11-30 09:00', '12:00'));
    const engagements = [
      anEngagement('absence', 'venleg', '2026-11-30 09:00', '12:00'),
      anEngagement('not-an-agent', 'glad', '2026-11-30 11:00', '2026-12-31 00:00'),
    ];
    const [before, after] = [needed('2026-11-30 09:00', '11:00'), needed('2026-11-30 11:00', '12:00')];
    expect(openSeats(aTask({ needed: [monday], shifts, engagements }))).toMatchObject([
      { from: before.from, to: before.to, missing: 1 },
      { from: after.from, to: after.to, missing: 2 },
    ]);
  });
});

describe('why a seat stays empty', () => {
  it('is said for each person: away, in a meeting, not employed, said no, sits elsewhere, or nothing at all', () => {
    const task = aTask({
      needed: [{ ...monday, seats: 3 }],
      shifts: [aShift('open', '2026-11-30 10:00', '13:00', { kind: 'counter' })],
      engagements: [
        anEngagement('absence', 'venleg', '2026-11-30 00:00', '2026-12-01 00:00'),
        anEngagement('meeting', 'glad', '2026-11-30 10:00', '11:00'),
        anEngagement('not-an-agent', 'varm', '2026-11-30 00:00', '2026-12-31 00:00'),
      ],
      wishes: [aWish('cannot', 'blid', '2026-11-30 11:00', '15:00')],
    });
    const [empty] = emptySeats(task, []);
    const why = (name: string) => empty?.because.find((it) => it.personId === name)?.obstacles;
    expect(empty?.missing).toBe(3);
    expect(['venleg', 'glad', 'varm', 'blid', 'open', 'kvikk'].map(why)).toEqual([
      ['absent'],
      ['in-meeting'],
      ['not-an-agent'],
      ['unavailable'],
      ['one-seat-at-a-time'],
      [],
    ]);
  });

  it('may be the law, beside a shift that is proposed', () => {
    const evening = needed('2026-11-30 19:00', '23:00');
    const task = aTask({ needed: [evening, needed('2026-12-01 09:00', '12:00')] });
    const proposed = [sits('lun', '2026-11-30 19:00', '23:00'), sits('glad', '2026-11-30 19:00', '23:00')];
    const [morning] = emptySeats(task, proposed);
    expect(morning?.because.find((it) => it.personId === 'lun')?.obstacles).toEqual(['daily-rest']);
    expect(morning?.because.find((it) => it.personId === 'varm')?.obstacles).toEqual([]);
  });
});

describe('the model of a proposal', () => {
  it('has no choice for whoever may not sit', () => {
    const ill = anEngagement('absence', 'venleg', '2026-11-30 00:00', '2026-12-01 00:00');
    const { sittings } = proposalModel(aTask({ needed: [monday], engagements: [ill] }));
    expect(sittings.map((it) => it.personId).sort()).toEqual(
      rosterPeople
        .map(({ id }) => id)
        .filter((id) => id !== 'venleg')
        .sort(),
    );
  });

  it('reads a solution back as who sits where', () => {
    const model = proposalModel(aTask({ needed: [monday] }));
    const values = model.columns.map((_, column) => (column === model.sittings[3]?.column ? 0.999_999 : 0));
    const { from, to, kind, lineId } = monday;
    expect(readSolution(model, values)).toEqual([{ personId: model.sittings[3]?.personId, from, to, kind, lineId }]);
  });

  it('forbids what only three shifts together break as soon as a solution shows it', () => {
    // Two and two are well apart; all three leave no eleven hours within a day.
    const spans = [
      ['2026-11-30 06:00', '07:00'],
      ['2026-11-30 14:00', '15:00'],
      ['2026-11-30 22:00', '23:00'],
    ] as const;
    const task = aTask({ needed: spans.map(([from, to]) => ({ ...needed(from, to), seats: 1 })) });
    const solution = spans.map(([from, to]) => sits('lun', from, to));
    const model = proposalModel(task);
    const [cut] = cutsFor(task, model, solution);
    const own = model.sittings.filter((it) => it.personId === 'lun').map(({ column }) => [column, 1]);
    expect(cut).toEqual({ lower: 0, upper: 2, entries: own });
    expect(keepingHardRules(task, solution)).toEqual(solution.slice(0, 2));
    expect(cutsFor(task, model, solution.slice(0, 2))).toEqual([]);
  });

  it('leaves alone what was broken before it', () => {
    const twice = [aShift('lun', '2026-11-30 09:00', '12:00'), aShift('lun', '2026-11-30 10:00', '13:00')];
    const task = aTask({ needed: [monday], shifts: twice });
    expect(keepingHardRules(task, [sits('glad', '2026-11-30 09:00', '12:00')])).toHaveLength(1);
  });
});

function aTask(has: {
  needed: readonly SeatsNeeded[];
  shifts?: readonly Shift[];
  engagements?: readonly Engagement[];
  wishes?: readonly Wish[];
}): ProposalTask {
  return {
    needed: has.needed,
    facts: rosterFacts(has.shifts ?? [], { engagements: has.engagements ?? [] }),
    wishes: has.wishes ?? [],
    committedSeats,
    switchedOff: [],
  };
}

function needed(from: string, to: string, kind: ShiftKind = 'phone'): SeatsNeeded {
  const seat = aShift('nobody', from, to);
  return { from: seat.from, to: seat.to, kind, lineId: null, seats: 2 };
}

function sits(name: string, from: string, to: string): ProposedShift {
  const { from: starts, to: ends } = aShift(name, from, to);
  return { personId: personId(name), from: starts, to: ends, kind: 'phone', lineId: null };
}

function aWish(wish: Wish['wish'], name: string, from: string, to: string): Wish {
  const { from: starts, to: ends } = aShift(name, from, to);
  return { wish, personId: personId(name), from: starts, to: ends };
}
