import type { JournalEntry } from '@samsvar/contracts';
import { centreId, defaultPolicies, emptyFloor, instant, type FloorEvent } from '@samsvar/core';
import { UnsettledCommits } from './floor-memory.js';
import { FloorLoop, inOrder, type Committed, type LoopParts, type LossReason } from './floor-loop.js';
import type { CommitBatch, CommitOutcome } from './floor-store.js';

describe('the loop of a floor', () => {
  it('lets the world hear of nothing before it is kept', async () => {
    const { loop, store, heard } = aLoop();
    const taken = loop.take(planPublished(1));
    expect(heard).toEqual([]);
    store.answer('done');
    expect(await taken).toBe(true);
    expect(heard.map(({ facts }) => facts[0]?.fact)).toEqual(['plan-adopted']);
  });

  it('decides together what comes while a commit is under way', async () => {
    const { loop, store } = aLoop();
    const first = loop.take(planPublished(1));
    const rest = [loop.take(planPublished(2)), loop.take(planPublished(3))];
    store.answer('done');
    await first;
    store.answer('done');
    await Promise.all(rest);
    expect(store.batches.map((batch) => entryOf(batch).events.length)).toEqual([1, 2]);
    expect(store.batches[1]?.previous).toBe(store.batches[0]?.id);
  });

  it('asks again with the very same commit when Redis did not answer', async () => {
    const { loop, store } = aLoop();
    const taken = loop.take(planPublished(1));
    store.fail();
    await store.asked(2);
    store.answer('already');
    expect(await taken).toBe(true);
    expect(new Set(store.batches.map(({ id }) => id)).size).toBe(1);
  });

  it.each<CommitOutcome>(['not-owner', 'diverged'])('stops at once when Redis says %s', async (outcome) => {
    const { loop, store, heard, losses } = aLoop();
    const asked = [loop.take(planPublished(1)), loop.take(planPublished(2))];
    store.answer(outcome);
    expect(await Promise.all(asked)).toEqual([false, false]);
    expect(await loop.take(planPublished(3))).toBe(false);
    expect(losses).toEqual([outcome]);
    expect(heard).toEqual([]);
    expect(store.batches).toHaveLength(1);
  });

  it('stops without asking when its lease has run out', async () => {
    const { loop, store, losses } = aLoop({ mayAct: () => false });
    expect(await loop.take(planPublished(1))).toBe(false);
    expect(losses).toEqual(['lease-lapsed']);
    expect(store.batches).toEqual([]);
  });

  it('leaves out an event that the core cannot take, and goes on with the rest', async () => {
    const { loop, store, faulty } = aLoop();
    const broken = { type: 'plan-published', id: 'e', at: instant(1), plan: null } as unknown as FloorEvent;
    const taken = loop.take(broken);
    store.answer('done');
    await taken;
    expect(faulty).toEqual([broken]);
    const next = loop.take(planPublished(1));
    store.answer('done');
    expect(await next).toBe(true);
  });

  it('keeps commits in the order of their ids, and the floor itself where an ownership begins', async () => {
    const { loop, store } = aLoop();
    for (const version of [1, 2, 3]) {
      const taken = loop.take(planPublished(version));
      store.answer('done');
      await taken;
    }
    const ids = store.batches.map(({ id }) => id);
    const entries = store.batches.map(entryOf);
    expect([...ids].sort()).toEqual(ids);
    expect(entries.map(({ previous }) => previous)).toEqual(['', ids[0], ids[1]]);
    expect(entries.map(({ before }) => before !== undefined)).toEqual([true, false, false]);
    expect(entries.map(({ fence, planVersion }) => [fence, planVersion])).toEqual([
      [7, 0],
      [7, 1],
      [7, 2],
    ]);
  });

  it('tells the next commit which commands are carried out', async () => {
    const { loop, store } = aLoop();
    loop.done('k1');
    const taken = loop.take(planPublished(1));
    store.answer('done');
    await taken;
    expect(store.batches[0]?.performed).toEqual(['k1']);
  });
});

it('does over what a former owner left in the order it was committed', () => {
  const open = {
    b: JSON.stringify({ commit: '02', order: 0, command: { id: 'b' } }),
    a2: JSON.stringify({ commit: '01', order: 10, command: { id: 'a2' } }),
    a1: JSON.stringify({ commit: '01', order: 9, command: { id: 'a1' } }),
  };
  expect(inOrder(open).map(({ id }) => id)).toEqual(['a1', 'a2', 'b']);
});

function aLoop(known: Partial<LoopParts> = {}) {
  const store = new HandAnswered();
  const heard: Committed[] = [];
  const losses: LossReason[] = [];
  const faulty: FloorEvent[] = [];
  let ids = 0;
  const loop = new FloorLoop(emptyFloor(centreId('fjordvest')), '', {
    commit: (batch) => store.commit(batch),
    mayAct: () => true,
    committed: (commit) => heard.push(commit),
    lost: (why) => losses.push(why),
    faulted: (event) => faulty.push(event),
    newId: () => `commit-${++ids}`,
    fence: 7,
    unsettled: new UnsettledCommits({ entries: [], commands: {} }),
    ...known,
  });
  return { loop, store, heard, losses, faulty };
}

/** A store whose answers the test gives, one by one. */
class HandAnswered {
  readonly batches: CommitBatch[] = [];
  private readonly open: { resolve: (outcome: CommitOutcome) => void; reject: (why: Error) => void }[] = [];
  private readonly early: CommitOutcome[] = [];
  private watcher: { count: number; seen: () => void } | undefined;

  commit(batch: CommitBatch): Promise<CommitOutcome> {
    this.batches.push(batch);
    if (this.batches.length === this.watcher?.count) this.watcher.seen();
    const answer = this.early.shift();
    if (answer) return Promise.resolve(answer);
    return new Promise((resolve, reject) => this.open.push({ resolve, reject }));
  }

  /** To the commit that waits, or to the next one. */
  answer(outcome: CommitOutcome): void {
    const asked = this.open.shift();
    if (asked) asked.resolve(outcome);
    else this.early.push(outcome);
  }

  fail(): void {
    this.open.shift()?.reject(new Error('Connection is closed.'));
  }

  asked(count: number): Promise<void> {
    return new Promise((seen) => (this.watcher = { count, seen }));
  }
}

const entryOf = ({ journal }: CommitBatch) => JSON.parse(journal[0] ?? '') as JournalEntry;

function planPublished(version: number): FloorEvent {
  const plan = {
    centreId: centreId('fjordvest'),
    version,
    policyVersion: 1,
    policies: defaultPolicies,
    lineOf: {},
    lines: {},
    agents: {},
  };
  return { id: `e${version}`, at: instant(version), type: 'plan-published', plan };
}
