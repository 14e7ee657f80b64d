import { EventEmitter, once } from 'node:events';
import { agentId, centreId, hours, instant } from '@samsvar/core';
import { aLine, anAgent, aPlan } from '@samsvar/core/testing';
import { centreKeys, connectListening, createLog } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Telephony } from '@samsvar/telephony';
import { uuidv7 } from 'uuidv7';
import type { Engine } from './engine.js';
import { FloorKeeper, type KeeperParts } from './floor-keeper.js';
import { FloorStore } from './floor-store.js';
import { LeaseEar } from './lease-ear.js';

const centre = centreId('fjordvest');
const keys = centreKeys(centre);
let redis: TestRedis;
let keeper: FloorKeeper;

beforeAll(async () => {
  redis = await testRedis();
});
beforeEach(async () => {
  await redis.client.flushdb();
  await redis.client.set(keys.fence, 0); // there have been owners before
});
afterEach(() => keeper.stop());
afterAll(() => redis.quit());

it('stands by again when another took the floor in a quiet hour, and takes it back when it is free', async () => {
  const { owners, endings, begun, ended } = keeping();
  await begun();
  const lost = ended();
  await redis.client.set(keys.lease, '9:another', 'PX', 600);
  await lost;
  expect(endings).toEqual(['lease-lapsed']);
  expect(owners[0]?.lease.isHeld).toBe(false);
  await begun();
  expect(owners).toHaveLength(2);
  expect(owners[1]?.lease.isHeld).toBe(true);
});

it('takes the floor as soon as whoever had it gives it up, without looking for it', async () => {
  const { owners, begun, ended } = keeping(hours(1));
  const ear = new LeaseEar(connectListening(redis.url, createLog('test', 'silent')));
  ear.hear(centre, () => keeper.look());
  await begun();
  while ((await redis.client.pubsub('NUMSUB', keys.lease))[1] !== 1);
  const lost = ended();
  await redis.client.set(keys.lease, '9:another');
  await lost;
  const again = begun();
  await new FloorStore(redis.client, keys).release({ fence: 9, token: 'another' });
  await again;
  expect(owners[1]?.lease.isHeld).toBe(true);
  ear.close();
});

it('that cannot begin tries again when it looks the next time, and not because it has just given the floor up itself', async () => {
  let tries = 0;
  const begin = () => Promise.reject(new Error(`the ${(tries += 1)}. journal cannot be opened`));
  const over = new Promise<string>((ended) => {
    keeper = aKeeper({ owning: () => undefined, ended, begin }, hours(1));
  });
  const listening = connectListening(redis.url, createLog('test', 'silent'));
  const ear = new LeaseEar(listening);
  const isTold = new Promise<void>((told) => ear.hear(centre, () => (keeper.look(), told())));
  while ((await redis.client.pubsub('NUMSUB', keys.lease))[1] !== 1);
  keeper.start();
  expect(await over).toBe('the 1. journal cannot be opened');
  await isTold;
  // Whoever begins anew claims the floor first.
  for (let look = 0; look < 50; look += 1) expect(await redis.client.get(keys.lease)).toBeNull();
  expect(tries).toBe(1);
  ear.close();
});

it('gives an emptied Redis its floor back and goes on owning it', async () => {
  const { owners, endings, begun } = keeping();
  await begun();
  const [owner] = owners;
  await owner?.tell({ type: 'plan-published', plan: thePlan });
  const { plan, 'agent:kari': agent } = await redis.client.hgetall(keys.floor);
  await redis.client.flushdb();
  await owner?.tell({ type: 'time-passed' });
  expect(await redis.client.hgetall(keys.floor)).toMatchObject({ plan, 'agent:kari': agent });
  expect(endings).toEqual([]);
  expect(owner?.lease.isHeld).toBe(true);
});

it('takes its floor back from memory when Redis was emptied while it was away', async () => {
  const { owners, begun } = keeping();
  await begun();
  await owners[0]?.tell({ type: 'plan-published', plan: thePlan });
  const { plan, 'agent:kari': agent } = await redis.client.hgetall(keys.floor);
  const again = begun();
  owners[0]?.lease.giveUp(); // as when no renewal came through for as long as the lease lasts
  await redis.client.flushdb();
  await again;
  expect(owners).toHaveLength(2);
  expect(owners[1]?.lease.owner.fence).toBe((owners[0]?.lease.owner.fence ?? 0) + 1);
  expect(await redis.client.hgetall(keys.floor)).toMatchObject({ plan, 'agent:kari': agent });
});

it('takes its floor back from memory when Redis has lost its last commits while it was away', async () => {
  const { owners, begun } = keeping();
  await begun();
  await owners[0]?.tell({ type: 'plan-published', plan: thePlan });
  const older = await copied();
  const wanted = { type: 'presence-changed', agentId: kari, presence: 'pause', by: { who: 'agent' } } as const;
  await owners[0]?.tell(wanted);
  const { 'agent:kari': agent } = await redis.client.hgetall(keys.floor);
  const again = begun();
  owners[0]?.lease.giveUp();
  await restored(older);
  await again;
  expect(await redis.client.hgetall(keys.floor)).toMatchObject({ 'agent:kari': agent });
  expect(JSON.parse(agent ?? '')).toMatchObject({ presence: 'pause' });
});

it('takes no floor back from memory that somebody else has owned since, or of which nothing is lost', async () => {
  const { owners, begun } = keeping();
  await begun();
  await owners[0]?.tell({ type: 'plan-published', plan: thePlan });
  const again = begun();
  owners[0]?.lease.giveUp();
  await redis.client.hdel(keys.floor, 'agent:kari'); // as whoever had it since would have left it
  await again;
  expect(await redis.client.hexists(keys.floor, 'agent:kari')).toBe(0);
});

/** All that Redis has of the floor, and how it comes to have that again: as after a restart from an older file. */
async function copied(): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await redis.client.keys('*')).filter((name) => name !== keys.lease);
  return new Map(await Promise.all(names.map(async (name) => [name, (await redis.client.dumpBuffer(name))!] as const)));
}

async function restored(older: ReadonlyMap<string, Buffer>): Promise<void> {
  const all = redis.client.multi().flushdb();
  for (const [name, value] of older) all.restore(name, 0, value);
  await all.exec();
}

const kari = agentId('kari');
const thePlan = aPlan({ lines: [aLine('gulen')], agents: [anAgent('kari', { duties: [] })] });

/** A keeper of the floor, and who owned it when. */
function keeping(lookEveryMs?: number) {
  const owners: Engine[] = [];
  const endings: string[] = [];
  const happened = new EventEmitter();
  const told = {
    owning: (engine: Engine) => {
      owners.push(engine);
      happened.emit('begun');
    },
    ended: (why: string) => {
      endings.push(why);
      happened.emit('ended');
    },
  };
  keeper = aKeeper(told, lookEveryMs);
  keeper.start();
  return { owners, endings, begun: () => once(happened, 'begun'), ended: () => once(happened, 'ended') };
}

it('gives the floor up when it is asked to stop while it claims it', async () => {
  keeper = aKeeper({ owning: () => undefined, ended: () => undefined });
  keeper.start();
  await keeper.stop();
  expect(await redis.client.exists(keys.lease)).toBe(0);
});

const aKeeper = (told: Pick<KeeperParts, 'owning' | 'ended' | 'begin'>, lookEveryMs?: number) => {
  const parts = {
    centre,
    store: new FloorStore(redis.client, keys),
    openLine: () => silentLine,
    directory: {
      soundsOf: () => [],
      musicOf: noNumber,
      numberOf: noNumber,
      callerNumberOf: noNumber,
      shownOn: noNumber,
    },
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
    newId: uuidv7,
    committed: () => undefined,
    faulted: () => undefined,
    ...told,
  };
  return new FloorKeeper(parts, lookEveryMs);
};

/** A telephone system where nothing happens. */
const silentLine: Telephony = {
  connect: () => Promise.resolve(),
  listen: () => undefined,
  perform: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const noNumber = () => undefined;
