import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';
import { freePort } from '../local/processes/ports.mjs';
import { startPostgres } from '../local/services/postgres.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { apps, originOf, runCommand, startApp } from '../local/system/apps.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { show } from '../local/workspace.mjs';
import { demoCentre } from './demo-centre.mjs';

/**
 * Two gateways as they are built, on one Redis and one Postgres, with the demo's sign-in server; desks, floor and the bare
 * server beside them are the bench's own processes.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export async function fanout(isShort) {
  const size = isShort
    ? { desks: 200, turns: 1, events: 4, everyMs: 300 }
    : { desks: 3_000, turns: 3, events: 20, everyMs: 1_000 };
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  await chmod(dir, 0o711); // another account may run the database
  /** @type {{ stop: () => Promise<void> }[]} */
  const started = [];
  try {
    const ports = await freePorts();
    const postgres = await startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, isThrowAway: true });
    started.push(postgres);
    const redis = await startRedis({ dir: join(dir, 'redis'), port: ports.redis });
    started.push(redis);
    const surroundings = { dir, ports, postgres, redis };
    await runCommand(surroundings, 'apps/api/dist/src/migrate.js', 'up');
    await runCommand(surroundings, 'apps/demo/dist/seed.js');
    const { signIn, router } = apps(surroundings);
    started.push(await startApp(surroundings, signIn));
    /** @type {string[]} */
    const gateways = [];
    for (const name of ['gateway-1', 'gateway-2']) {
      const port = await freePort();
      const at = `http://127.0.0.1:${port}`;
      const env = { ...router.env, ROLE: 'gateway', TELEPHONE_SYSTEM: 'none', PORT: String(port) };
      started.push(await startApp(surroundings, { ...router, name, env, ready: `${at}/health/ready` }));
      gateways.push(at);
    }
    const ground = {
      ...{ dir, ...size, gateways, origin: originOf(ports), redisUrl: redis.url },
      databaseUrl: Object.assign(new URL(postgres.url), { pathname: '/samsvar' }).href,
      issuer: `${originOf(ports)}/realms/samsvar`,
      signingKeys: join(dir, 'sign-in/signing-keys.json'),
      centreId: (await demoCentre()).id,
    };
    const file = join(dir, 'ground.json');
    await writeFile(file, JSON.stringify(ground));
    return await show(process.execPath, [inCheckout('apps/bench/dist/fanout.js'), file]);
  } finally {
    for (const part of started.reverse()) await part.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
