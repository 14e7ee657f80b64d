import { breachesOf, type ProposalTask } from '@samsvar/core';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Proposer } from './proposer.js';
import type { BestSoFar } from './search.js';
import { aTask, manyWeeks, shiftsOf } from '../../test/roster-tasks.js';

// The thread as it is built, with the real solver in it.

const program = pathToFileURL(join(__dirname, '../../dist/src/roster-proposal/proposal.worker.js'));
const oneSeat = aTask({ needed: [['2026-11-30 09:00', '12:00', 'phone', 1]] });

describe('a search in a thread of its own', () => {
  it('tells of the best so far while it searches, each better than the one before', async () => {
    const told: BestSoFar[] = [];
    const proposal = await new Proposer(program, 60_000).propose(manyWeeks(4), {
      seconds: 60,
      better: (best) => told.push(best),
    });
    const costs = told.map(({ state }) => state.cost);
    expect(told.length).toBeGreaterThan(0);
    expect(costs).toEqual([...new Set(costs)].sort((one, other) => other - one));
    expect(proposal).toMatchObject({ ended: 'best', empty: [] });
    expect(proposal.state.gap).toBeLessThanOrEqual(0.005);
    expect(proposal.state.cost).toBeLessThanOrEqual(costs.at(-1) ?? Infinity);
  }, 120_000);

  it('ends with the best so far, or better, when it is stopped', async () => {
    const task = manyWeeks(30);
    const stop = new AbortController();
    let first: BestSoFar | undefined;
    const proposal = await new Proposer(program, 60_000).propose(task, {
      seconds: 600,
      signal: stop.signal,
      better: (best) => {
        first ??= best;
        stop.abort();
      },
    });
    // What it was told first may have been the best there is.
    expect(['stopped', 'best']).toContain(proposal.ended);
    expect(proposal.state.cost).toBeLessThanOrEqual(first?.state.cost ?? -Infinity);
    expect(hardBreaches(task, proposal)).toEqual([]);
  }, 240_000);

  it('that is stopped before it has begun proposes nothing, and says what is empty', async () => {
    const proposal = await new Proposer(program, 60_000).propose(manyWeeks(30), {
      seconds: 600,
      signal: AbortSignal.abort(),
    });
    expect(proposal.ended).toBe('stopped');
    expect(hardBreaches(manyWeeks(30), proposal)).toEqual([]);
  }, 240_000);

  it('ends when its time is up', async () => {
    const task = manyWeeks(30);
    const proposal = await new Proposer(program, 60_000).propose(task, { seconds: 0.01 });
    expect(proposal.ended).toBe('time');
    expect(hardBreaches(task, proposal)).toEqual([]);
  }, 240_000);

  it('that dies, or never looks up, is a fault and holds nobody', async () => {
    const dies = new Proposer(new URL('data:text/javascript,process.exit(3)'));
    await expect(dies.propose(oneSeat, { seconds: 60 })).rejects.toThrow('ended without a result');
    const hangs = new Proposer(new URL('data:text/javascript,setInterval(() => {}, 1000)'), 50);
    await expect(hangs.propose(oneSeat, { seconds: 0.01 })).rejects.toThrow('did not end in time');
  });
});

function hardBreaches({ facts }: ProposalTask, { proposed }: BestSoFar) {
  return breachesOf({ ...facts, shifts: shiftsOf(proposed) }).filter(({ weight }) => weight === 'hard');
}
