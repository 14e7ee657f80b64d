import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { PublishedPlan } from '@samsvar/contracts';
import { centreId, type CentreId } from '@samsvar/core';
import { centreKeys, connectRedis, createLog } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { Watchdog } from './watchdog.js';

/*
 * Beside a Redis that is there and says nothing: it takes connections and words, and answers later or never, as one that
 * was stopped or whose machine swaps.
 */

const log = createLog('test', 'silent');
const patience = { nobodysMs: 600, awayMs: 1_000 };

let redis: TestRedis;
let hanging: Awaited<ReturnType<typeof aRedisThatMayHang>>;
let connection: TestRedis['client'];
let watchdog: Watchdog;
let centre: CentreId;
/** Each round of the watchdog's to the telephone system, and how many callers it was let send on. */
let rounds: number[];

beforeEach(async () => {
  redis = await testRedis();
  hanging = await aRedisThatMayHang(redis.url);
  connection = connectRedis(hanging.url, log);
  await once(connection, 'ready');
  centre = centreId(uuidv7());
  rounds = [];
  watchdog = new Watchdog({
    redis: connection,
    sendToFallback: async (_, mayAct) => {
      let callers = 0;
      while (callers < 20 && (await mayAct())) callers += 1;
      rounds.push(callers);
      return { callers, legs: 0 };
    },
    patience,
    log,
  });
  watchdog.watch({ slug: 'fjordvest', plan: { centreId: centre } } as PublishedPlan);
  await redis.client.set(centreKeys(centre).lease, '1:somebody');
});
afterEach(async () => {
  watchdog.stop();
  connection.disconnect();
  hanging.close();
  await redis.quit();
});

it('callers are sent on when Redis hangs, all of them at once', async () => {
  await watchdog.run();
  hanging.holdBack();
  const since = performance.now();
  await eventually(() => rounds.length > 0, 'the fallback');
  expect(performance.now() - since).toBeGreaterThanOrEqual(patience.awayMs - 300); // the last look that was answered
  expect(rounds[0]).toBe(20);
});

it('callers are left alone as soon as Redis answers again that somebody has the floor', async () => {
  await watchdog.run();
  hanging.holdBack();
  await eventually(() => rounds.length > 0, 'the fallback');
  hanging.goOn();
  await eventually(() => watchdog.figures.abandoned.length === 0, 'the owner');
  const before = rounds.length;
  await watchdog.run();
  expect(rounds).toHaveLength(before);
});

/** Between us and Redis: passes everything on, or holds back what Redis is told. */
async function aRedisThatMayHang(url: string) {
  const { hostname, port, pathname } = new URL(url);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let isHeld = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => (near.destroy(), far.destroy()));
    }
    near.on('data', (chunk) => void (isHeld ? held.push(() => far.write(chunk)) : far.write(chunk)));
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    holdBack: () => void (isHeld = true),
    goOn: () => {
      isHeld = false;
      for (const arrive of held.splice(0)) arrive();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function eventually(holds: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
