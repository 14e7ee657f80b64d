import { apply, centreId, emptyFloor, instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { FloorMemory } from './floor-memory.js';
import { FloorStore, type CommitBatch, type Owner } from './floor-store.js';
import { Lease, leaseTtlMs } from './lease.js';
import { fromFields } from './saved-floor.js';

const keys = centreKeys(centreId('fjordvest'));
let testing: TestRedis;
let redis: TestRedis['client'];
let store: FloorStore;

beforeAll(async () => {
  testing = await testRedis();
  redis = testing.client;
  store = new FloorStore(redis, keys);
});
beforeEach(async () => {
  await redis.flushdb();
  await redis.set(keys.fence, 0); // there have been owners before
});
afterAll(() => testing.quit());

describe('a centre has one owner', () => {
  it('gives the floor to the first who claims it and to nobody beside', async () => {
    const first = await store.claim('a', leaseTtlMs, 0);
    const second = await store.claim('b', leaseTtlMs, 0);
    expect(first).toEqual({ owner: { fence: 1, token: 'a' }, lastCommit: '' });
    expect(second).toBeUndefined();
  });

  it('gives the next owner a higher fence and tells it the last commit', async () => {
    const owner = await claimed('a');
    await store.commit(owner, batch({ id: 'c1' }));
    expect(await store.release(owner)).toBe(true);
    expect(await store.claim('b', leaseTtlMs, 0)).toEqual({ owner: { fence: 2, token: 'b' }, lastCommit: 'c1' });
  });

  it('does not let a former owner release the floor of the next', async () => {
    const former = await claimed('a');
    await redis.del(keys.lease);
    await claimed('b');
    expect(await store.release(former)).toBe(false);
    expect(await redis.get(keys.lease)).toBe('2:b');
  });
});

describe('a commit', () => {
  it('keeps everything of it together', async () => {
    const owner = await claimed('a');
    const outcome = await store.commit(
      owner,
      batch({
        id: 'c1',
        set: [
          ['call:1', '{"state":"waiting"}'],
          ['agent:1', '{"task":"idle"}'],
        ],
        journal: ['{"fact":"call-arrived"}'],
        commands: [['k1', '{"do":"answer"}']],
      }),
    );
    expect(outcome).toBe('done');
    expect(await store.fields()).toEqual({ 'call:1': '{"state":"waiting"}', 'agent:1': '{"task":"idle"}' });
    expect(await store.openCommands()).toEqual({ k1: '{"do":"answer"}' });
    expect(await redis.xlen(keys.journal)).toBe(1);
  });

  it('drops what has ended and what has been carried out', async () => {
    const owner = await claimed('a');
    await store.commit(owner, batch({ id: 'c1', set: [['call:1', '{}']], commands: [['k1', '{}']] }));
    await store.commit(owner, batch({ id: 'c2', previous: 'c1', drop: ['call:1'], performed: ['k1'] }));
    expect(await store.fields()).toEqual({});
    expect(await store.openCommands()).toEqual({});
  });

  it('sent twice changes nothing the second time', async () => {
    const owner = await claimed('a');
    const same = batch({ id: 'c1', journal: ['{}'] });
    expect([await store.commit(owner, same), await store.commit(owner, same)]).toEqual(['done', 'already']);
    expect(await redis.xlen(keys.journal)).toBe(1);
  });

  it('takes what a desk said out of the inbox, and tells those who follow what became of it', async () => {
    const owner = await claimed('a');
    const [taken, left] = [await redis.xadd(keys.inbox, '*', 'm', '1'), await redis.xadd(keys.inbox, '*', 'm', '2')];
    await store.commit(owner, batch({ id: 'c1', read: [taken ?? ''], changed: '{"commit":"c1"}', answers: '[]' }));
    expect((await redis.xrange(keys.inbox, '-', '+')).map(([id]) => id)).toEqual([left]);
    const told = await redis.xrange(keys.changes, '-', '+');
    expect(told.map(([, fields]) => fields)).toEqual([['changed', '{"commit":"c1"}', 'answers', '[]']]);
  });

  it('of a stale owner is refused and leaves no trace', async () => {
    const stale = await claimed('a');
    await redis.del(keys.lease);
    await claimed('b');
    expect(await store.commit(stale, batch({ id: 'c1', set: [['call:1', '{}']] }))).toBe('not-owner');
    expect(await redis.exists(keys.floor, keys.journal, keys.commit, keys.changes)).toBe(0);
  });

  it('that does not follow the last one is refused: Redis has lost something', async () => {
    const owner = await claimed('a');
    await store.commit(owner, batch({ id: 'c1' }));
    expect(await store.commit(owner, batch({ id: 'c3', previous: 'c2' }))).toBe('diverged');
    expect(await store.renew(owner, leaseTtlMs, 'c2')).toBe('diverged');
  });

  it('under way does not look like a loss to the renewal that overtakes its answer', async () => {
    const owner = await claimed('a');
    const [, renewed] = await Promise.all([
      store.commit(owner, batch({ id: 'c1' })),
      store.renew(owner, leaseTtlMs, '', 'c1'),
    ]);
    expect(renewed).toBe('held');
  });
});

describe('a Redis that has been emptied', () => {
  beforeEach(() => redis.flushdb());

  it('is left to whoever has the floor in mind for a while, and then given to the first who asks', async () => {
    expect(await store.claim('b', leaseTtlMs, 100)).toBeUndefined();
    await until(async () => (await store.claim('b', leaseTtlMs, 100)) !== undefined);
  });

  it('numbers its owners above all that were before', async () => {
    expect((await claimed('b')).fence).toBeGreaterThan(1_700_000_000);
  });

  it('gets everything back from the owner: floor, commands, and what of the journal Postgres does not have', async () => {
    const owner = { fence: 7, token: 'a' };
    expect(await store.supply(owner, leaseTtlMs, aMemory, 'any')).toBe(true);
    expect(fromFields(centreId('fjordvest'), await store.fields())).toEqual(aMemory.floor);
    expect(await store.openCommands()).toEqual({ k1: '{}' });
    expect((await store.journalLeft()).map(({ commit }) => commit)).toEqual(['c1', 'c2']);
    expect(await store.commit(owner, batch({ id: 'c3', previous: 'c2' }))).toBe('done');
    expect(await store.renew(owner, leaseTtlMs, 'c3')).toBe('held');
  });

  it('is given back however great the rush was', async () => {
    const owner = { fence: 7, token: 'a' };
    const unsent = Array.from({ length: 150_000 }, (_, n) => `{"commit":"c${n}"}`);
    expect(await store.supply(owner, leaseTtlMs, { ...aMemory, unsent }, 'any')).toBe(true);
    expect(await redis.xlen(keys.journal)).toBe(150_000);
  });

  it('is taken over past an entry of the journal that cannot be read', async () => {
    await redis.xadd(keys.journal, '*', 'e', '{"half');
    await redis.xadd(keys.journal, '*', 'e', JSON.stringify({ commit: 'c9' }));
    expect((await store.journalLeft()).map(({ commit }) => commit)).toEqual(['c9']);
  });

  it('is given back by nobody when somebody else has owned the floor since', async () => {
    const next = await claimed('b');
    expect(await store.supply({ fence: 7, token: 'a' }, leaseTtlMs, aMemory, 'any')).toBe(false);
    await store.release(next);
    expect(await store.supply({ fence: 8, token: 'a' }, leaseTtlMs, aMemory, 'lost')).toBe(false);
    expect(await redis.exists(keys.floor, keys.journal, keys.commands)).toBe(0);
  });

  it('keeps a commit that came through while it was being mended', async () => {
    const owner = { fence: 7, token: 'a' };
    await store.supply(owner, leaseTtlMs, aMemory, 'any');
    await store.commit(owner, batch({ id: 'c3', previous: 'c2', set: [['call:1', '{}']] }));
    await store.supply(owner, leaseTtlMs, { ...aMemory, underWay: 'c3' }, 'any');
    expect(await redis.get(keys.commit)).toBe('c3');
    expect(await redis.hexists(keys.floor, 'call:1')).toBe(1);
  });
});

describe('a lease', () => {
  it('ends for its holder before Redis can give it to another, counted from before it was asked for', async () => {
    let now = 0;
    const claim = await Lease.claim(store, 'a', () => now);
    now = leaseTtlMs - 1;
    expect(claim?.lease.isHeld).toBe(true);
    now = leaseTtlMs;
    expect(claim?.lease.isHeld).toBe(false);
  });

  it('that has lapsed is not brought to life by a late renewal', async () => {
    let now = 0;
    const claim = await Lease.claim(store, 'a', () => now);
    now = leaseTtlMs + 1;
    expect(await claim?.lease.renew('', '', noMending)).toBe(false);
  });

  it('is given up at once when another owns the floor', async () => {
    const claim = await Lease.claim(store, 'a', () => 0);
    await redis.set(keys.lease, '2:b');
    expect(await claim?.lease.renew('', '', noMending)).toBe(false);
  });
});

const noMending = () => Promise.resolve(false);

const aMemory: FloorMemory = {
  floor: apply(emptyFloor(centreId('fjordvest')), [{ change: 'clock', now: instant(42) }]),
  lastCommit: 'c2',
  underWay: 'c2',
  unsent: ['{"commit":"c1"}', '{"commit":"c2"}'],
  open: [['k1', '{}']],
};

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

async function claimed(token: string): Promise<Owner> {
  const claim = await store.claim(token, leaseTtlMs, 0);
  if (!claim) throw new Error('the floor was taken');
  return claim.owner;
}

function batch(parts: Partial<CommitBatch> & { id: string }): CommitBatch {
  const nothing = { set: [], drop: [], journal: [], commands: [], performed: [], read: [], changed: '{}', answers: '' };
  return { previous: '', ...nothing, ...parts };
}
