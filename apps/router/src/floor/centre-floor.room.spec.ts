import { setTimeout as pause } from 'node:timers/promises';
import { centreId } from '@samsvar/core';
import { centreKeys, createLog } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Telephony } from '@samsvar/telephony';
import type { OwnedJournal } from '../journal/owned-journal.js';
import { CentreFloor } from './centre-floor.js';
import { FloorStore, type Owner } from './floor-store.js';

const centre = centreId('fjordvest');
const keys = centreKeys(centre);
let redis: TestRedis;

beforeAll(async () => {
  redis = await testRedis();
});
beforeEach(async () => {
  await redis.client.flushdb();
  await redis.client.set(keys.fence, 0); // there have been owners before
});
afterEach(() => redis.client.flushdb());
afterAll(() => redis.quit());

describe('the journal of a floor', () => {
  it('is closed when it was still being opened as the floor was lost, and the next owner’s stays open', async () => {
    const [late, next] = [aJournal(), aJournal()];
    const opened = held<OwnedJournal>();
    const journals = [opened.promise, Promise.resolve(next)];
    const { floor, owner } = aFloor(() => journals.shift() ?? Promise.resolve(aJournal()));
    floor.start();
    await owner.is(1);
    await redis.client.set(keys.lease, '9:another', 'PX', 300);
    await owner.is(null);
    await owner.is(2);
    opened.settle(late);
    await opened.promise;
    expect([late.closed, next.closed]).toEqual([1, 0]);
    await floor.stop();
    expect([late.closed, next.closed]).toEqual([1, 1]);
  });

  it('is closed before the floor has stopped', async () => {
    let isClosed = false;
    const slow = async () => {
      await pause(200);
      isClosed = true;
    };
    const { floor, owner } = aFloor(() => Promise.resolve({ ...aJournal(), close: slow }));
    floor.start();
    await owner.is(1);
    await floor.stop();
    expect(isClosed).toBe(true);
  });
});

function aFloor(openJournal: () => Promise<OwnedJournal>) {
  const owner = whoOwns();
  const floor = new CentreFloor({
    ...{ centre, openJournal, log: createLog('test', 'silent') },
    store: new FloorStore(redis.client, keys),
    openLine: () => silentLine,
    directory: () => ({
      soundsOf: () => [],
      musicOf: noNumber,
      numberOf: noNumber,
      callerNumberOf: noNumber,
      shownOn: noNumber,
    }),
    plan: () => undefined,
    inStep: undefined,
    bringForward: () => Promise.resolve(undefined),
    owned: owner.told,
  });
  return { floor, owner };
}

/** Waits until the floor was told to have this owner, or none, after those that were waited for before. */
function whoOwns() {
  const told: (number | null)[] = [];
  let changed: () => void = () => undefined;
  return {
    told: (owner: Owner | null): void => {
      told.push(owner && owner.fence);
      changed();
    },
    is: async (fence: number | null): Promise<void> => {
      for (;;) {
        while (told.length > 0) if (told.shift() === fence) return;
        await new Promise<void>((resolve) => (changed = resolve));
      }
    },
  };
}

function aJournal(): OwnedJournal & { closed: number } {
  const journal = {
    closed: 0,
    callers: {} as OwnedJournal['callers'],
    knock: () => undefined,
    close: () => Promise.resolve(void (journal.closed += 1)),
  };
  return journal;
}

function held<Value>() {
  let settle!: (value: Value) => void;
  const promise = new Promise<Value>((resolve) => (settle = resolve));
  return { promise, settle };
}

/** A telephone system where nothing happens. */
const silentLine: Telephony = {
  connect: () => Promise.resolve(),
  listen: () => undefined,
  perform: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const noNumber = () => undefined;
