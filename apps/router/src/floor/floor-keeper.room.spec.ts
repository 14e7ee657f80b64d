import { centreId, instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Telephony } from '@samsvar/telephony';
import { uuidv7 } from 'uuidv7';
import type { Engine } from './engine.js';
import { FloorKeeper, type KeeperParts } from './floor-keeper.js';
import { FloorStore } from './floor-store.js';

const centre = centreId('fjordvest');
const keys = centreKeys(centre);
let redis: TestRedis;
let keeper: FloorKeeper;

beforeAll(async () => {
  redis = await testRedis();
});
afterEach(() => keeper.stop());
afterAll(() => redis.quit());

it('stands by again when another took the floor in a quiet hour, and takes it back when it is free', async () => {
  const owners: Engine[] = [];
  const endings: string[] = [];
  let changed: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (changed = resolve));
  keeper = aKeeper({
    owning: (engine) => {
      owners.push(engine);
      changed();
    },
    ended: (why) => {
      endings.push(why);
      changed();
    },
  });
  const owned = next();
  keeper.start();
  await owned;
  const lost = next();
  await redis.client.set(keys.lease, '9:another', 'PX', 600);
  await lost;
  expect(endings).toEqual(['lease-lapsed']);
  expect(owners[0]?.lease.isHeld).toBe(false);
  await next();
  expect(owners).toHaveLength(2);
  expect(owners[1]?.lease.isHeld).toBe(true);
});

it('gives the floor up when it is asked to stop while it claims it', async () => {
  keeper = aKeeper({ owning: () => undefined, ended: () => undefined });
  keeper.start();
  await keeper.stop();
  expect(await redis.client.exists(keys.lease)).toBe(0);
});

const aKeeper = (told: Pick<KeeperParts, 'owning' | 'ended'>) =>
  new FloorKeeper({
    centre,
    store: new FloorStore(redis.client, keys),
    openLine: () => silentLine,
    directory: { soundsOf: () => [], numberOf: () => undefined },
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
    newId: uuidv7,
    committed: () => undefined,
    faulted: () => undefined,
    ...told,
  });

/** A telephone system where nothing happens. */
const silentLine: Telephony = {
  connect: () => Promise.resolve(),
  listen: () => undefined,
  perform: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
