import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { centreId, emptyFloor, instant, type CentreId } from '@samsvar/core';
import { centreKeys, PublishedPlans } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';

/*
 * Real processes of the built router, killed as a machine would kill them. Postgres and the sign-in server are away all the
 * time: floors are owned without them. What becomes of a floor is read from its lease in Redis.
 */

jest.setTimeout(120_000);

let redis: TestRedis;
let folder: string;
let centre: CentreId;
const routers: Router[] = [];
const ears: TestRedis['client'][] = [];

beforeEach(async () => {
  redis = await testRedis();
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
  centre = centreId(uuidv7());
  await new PublishedPlans(redis.client).publish(aPlan());
});
afterEach(async () => {
  for (const router of routers.splice(0)) router.killAll();
  for (const ear of ears.splice(0)) ear.disconnect();
  await redis.quit();
  await rm(folder, { recursive: true });
});

describe('a router that dies', () => {
  it('has its floor given up at once when the one that watches over it lives, and who stood by routes', async () => {
    const router = await aRouter({ standbys: 1 });
    const fence = await ownedBy((found) => found > 0);
    const owner = await router.owner();
    const end = await leaseEnds();
    process.kill(owner, 'SIGKILL');
    expect(await end.how).toBe('given up');
    await ownedBy((found) => found > fence);
    // And the dead one is started again.
    await eventually(() => router.children().length === 2, 'the new process');
  });

  it('leaves its floor to another router within the second of its lease when nobody is left to watch', async () => {
    const first = await aRouter();
    const fence = await ownedBy((found) => found > 0);
    await aRouter();
    const end = await leaseEnds();
    first.killAll();
    expect(await redis.client.pttl(centreKeys(centre).lease)).toBeLessThanOrEqual(1_000);
    expect(await end.how).toBe('run out');
    await ownedBy((found) => found > fence);
  });
});

describe('a router that is asked to stop', () => {
  it('gives its floors up and leaves no process', async () => {
    const router = await aRouter({ standbys: 1 });
    await ownedBy((found) => found > 0);
    const children = router.children();
    router.process.kill('SIGTERM');
    expect(await router.ended).toBe(0);
    expect(await redis.client.exists(centreKeys(centre).lease)).toBe(0);
    for (const pid of children) expect(isAlive(pid)).toBe(false);
  });
});

describe('a router whose watching process is killed', () => {
  it('serves on by who stood by, then gives its floors up in order and goes', async () => {
    const router = await aRouter({ standbys: 1, orphanedSeconds: 5 });
    const fence = await ownedBy((found) => found > 0);
    const { orphan } = await orphaned(router);
    await ownedBy((found) => found > fence);
    const end = await leaseEnds();
    expect(await end.how).toBe('given up');
    await eventually(() => !isAlive(orphan), 'its end');
  });

  it('leaves its port to another that is started while it serves on', async () => {
    const port = await aFreePort();
    const router = await aRouter({ standbys: 1, orphanedSeconds: 5, port });
    await ownedBy((found) => found > 0);
    const { orphan } = await orphaned(router);
    expect((await aRouter({ port })).port()).toBe(port);
    await eventually(() => !isAlive(orphan), 'its end');
  });
});

/** Kills who watches and who owns the floor; who is left. */
async function orphaned(router: Router): Promise<{ readonly orphan: number }> {
  const owner = await router.owner();
  const [orphan = 0] = router.children().filter((pid) => pid !== owner);
  for (const pid of [router.process.pid ?? 0, owner]) process.kill(pid, 'SIGKILL');
  return { orphan };
}

/** One that nobody is given by chance: below those that the system gives out. */
async function aFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    const squatter = createServer().listen(port, '127.0.0.1');
    const isFree = await once(squatter, 'listening').then(
      () => true,
      () => false,
    );
    squatter.close();
    if (isFree) return port;
  }
}

type Router = {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  children(): number[];
  /** The serving process that owns the floor now. */
  owner(): Promise<number>;
  /** Where it listens that was not started to stand by. */
  port(): number;
  killAll(): void;
};

/** Starts the router as it is started in production, and waits until all its processes serve. */
async function aRouter({ standbys = 0, orphanedSeconds = 1, port = 0 } = {}): Promise<Router> {
  const started = spawn(process.execPath, [join(__dirname, '../../dist/main.js')], {
    env: {
      ...{ HOST: '127.0.0.1', PORT: String(port), STANDBYS: String(standbys), PLAN_FOLDER: folder },
      ...{ REDIS_URL: redis.url, ORPHANED_SECONDS: String(orphanedSeconds) },
      ...{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', PUBLIC_ORIGIN: 'http://127.0.0.1:2' },
      KEYCLOAK_URL: 'http://127.0.0.1:3',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const children = () =>
    readFileSync(`/proc/${started.pid}/task/${started.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const router: Router = {
    process: started,
    ended: new Promise((resolve) => started.once('exit', resolve)),
    children,
    owner: async () => {
      const owns = () => said.split('\n').findLast((line) => line.includes('this process owns the floor'));
      await eventually(() => owns() !== undefined, 'the word of the owner');
      return (JSON.parse(owns() ?? '') as { pid: number }).pid;
    },
    port: () => {
      const listening = said.split('\n').filter((line) => line.includes('"listening"'));
      const main = listening.map((line) => JSON.parse(line) as { role: string; at: string });
      return Number(new URL(main.find(({ role }) => role === 'all')?.at ?? '').port);
    },
    killAll: () => {
      if (!isAlive(started.pid ?? 0)) return;
      const all = [started.pid ?? 0, ...children()];
      for (const pid of all) process.kill(pid, 'SIGKILL');
    },
  };
  routers.push(router);
  await eventually(() => said.split('"listening"').length - 1 === standbys + 1, 'the router');
  return router;
}

/** Listens, from now on, for how the lease comes to its end, as Redis itself says. */
async function leaseEnds(): Promise<{ readonly how: Promise<'given up' | 'run out'> }> {
  await redis.client.config('SET', 'notify-keyspace-events', 'Exg');
  const ear = redis.client.duplicate();
  ears.push(ear);
  const ways: Readonly<Record<string, 'given up' | 'run out'>> = { del: 'given up', expired: 'run out' };
  await ear.psubscribe('__keyevent@*__:*');
  const how = new Promise<'given up' | 'run out'>((resolve) => {
    ear.on('pmessage', (_, channel: string, key: string) => {
      const way = ways[channel.split(':').at(-1) ?? ''];
      if (key === centreKeys(centre).lease && way) resolve(way);
    });
  });
  return { how };
}

/** Waits until the lease is such an owner's; which one. */
async function ownedBy(holds: (fence: number) => boolean): Promise<number> {
  let fence = 0;
  await eventually(async () => {
    fence = Number((await redis.client.get(centreKeys(centre).lease))?.split(':')[0] ?? 0);
    return holds(fence);
  }, 'the owner');
  return fence;
}

async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Zombies are dead: they only wait to be buried. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function aPlan(): PublishedPlan {
  return {
    format: planFormat,
    slug: 'fjordvest',
    publishedAt: instant(Date.now()),
    plan: { ...emptyFloor(centre).plan, version: 1 },
    edge: { sounds: {}, numbers: {}, ownNumbers: {}, devices: {} },
  };
}
