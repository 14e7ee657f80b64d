import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { centreId, instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import type { MayAct, Telephony } from '@samsvar/telephony';
import type { Redis } from 'ioredis';
import { Engine } from './engine.js';
import { FloorStore } from './floor-store.js';
import type { Directory } from './perform.js';

/** A telephone system that has not answered by then makes no rehearsal. */
const longestMs = 5_000;

/**
 * Takes over the floor of a centre that does not exist, and gives it up. What a process does for the first time takes it
 * several times as long, and when somebody has died callers wait for it. Nobody rings there, and nothing is left of it.
 */
export async function rehearseTakeover(redis: Redis, openLine: (mayAct: MayAct) => Telephony): Promise<void> {
  const centre = centreId(randomUUID());
  const keys = centreKeys(centre);
  // A floor of which no owner is known is left alone for some seconds, in case there is one.
  await redis.set(keys.fence, 0);
  const engine = await Engine.takeOver({
    ...{ centre, openLine, directory: nobodys, store: new FloorStore(redis, keys) },
    ...{ faulted: nothing, committed: nothing, lost: nothing, newId: randomUUID },
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
  });
  try {
    await engine?.tell({ type: 'time-passed' });
    await Promise.race([engine?.connect(), pause(longestMs, undefined, { ref: false })]);
  } finally {
    await engine?.stop();
    await redis.del(...Object.values(keys));
  }
}

const nothing = (): undefined => undefined;

const nobodys: Directory = {
  soundsOf: () => [],
  musicOf: nothing,
  numberOf: nothing,
  callerNumberOf: nothing,
  shownOn: nothing,
};
