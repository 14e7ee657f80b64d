import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { startPostgres } from '../local/services/postgres.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { apps, originOf, runCommand, startApp } from '../local/system/apps.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { show } from '../local/workspace.mjs';

/** The most a person may ask in a minute, by the setting that there is: the limiter counts, and refuses nobody. */
const ceiling = { REQUESTS_PER_PERSON: '100000' };

/**
 * The built API and its peer, each a process of its own, on one Postgres, one Redis and the demo's sign-in server;
 * the load comes from a third process.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export async function http(isShort) {
  // Answers before anything is measured, turns, seconds a run.
  const lengths = isShort
    ? { warmUp: 50, repetitions: 1, seconds: 0.5 }
    : { warmUp: 4_000, repetitions: 5, seconds: 3 };
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  await chmod(dir, 0o711); // another account may run the database
  const ports = await freePorts();
  /** @type {{ stop: () => Promise<void> }[]} */
  const started = [];
  try {
    const postgres = await startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, isThrowAway: true });
    started.push(postgres);
    const redis = await startRedis({ dir: join(dir, 'redis'), port: ports.redis });
    started.push(redis);
    const surroundings = { dir, ports, postgres, redis };
    await runCommand(surroundings, 'apps/api/dist/src/migrate.js', 'up');
    await runCommand(surroundings, 'apps/demo/dist/seed.js');

    const { signIn, api } = apps(surroundings);
    started.push(await startApp(surroundings, signIn));
    started.push(await startApp(surroundings, { ...api, env: { ...api.env, ...ceiling, ROLE: 'http' } }));
    started.push(await startApp(surroundings, peer(surroundings)));

    const ground = {
      ...lengths,
      ours: `http://127.0.0.1:${ports.api}`,
      peer: `http://127.0.0.1:${ports.router}`,
      databaseUrl: Object.assign(new URL(postgres.url), { pathname: '/samsvar' }).href,
      databaseLog: join(dir, 'postgres/postgres.log'),
      redisUrl: redis.url,
      issuer: `${originOf(ports)}/realms/samsvar`,
      signingKeys: join(dir, 'sign-in/signing-keys.json'),
      ...(await askers()),
    };
    const file = join(dir, 'ground.json');
    await writeFile(file, JSON.stringify(ground));
    return await show(process.execPath, [inCheckout('apps/bench/dist/http.js'), file]);
  } finally {
    for (const part of started.reverse()) await part.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Takes the router's port, and a Redis database of its own so that it counts in keys of its own. */
const peer = (/** @type {import('../local/system/apps.mjs').Surroundings} */ { ports, redis }) => ({
  name: 'peer',
  entry: 'apps/bench/dist/peers/bare-fastify.js',
  env: { ...ceiling, PORT: String(ports.router), REDIS_URL: `${redis.url}/1` },
  ready: `http://127.0.0.1:${ports.router}/health/live`,
});

/** A centre of the demo world, and those at its desks. */
async function askers() {
  /** @type {{ demoPeople: { subject: string, centre?: string, roles: string[] }[], demoCentres: { id: string, key: string }[] }} */
  const { demoPeople, demoCentres } = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  const centreId = demoCentres.find(({ key }) => key === 'fjordvest')?.id;
  const agents = demoPeople.filter(({ centre, roles }) => centre === 'fjordvest' && roles.includes('agent'));
  return { centreId, askers: agents.map(({ subject, roles }) => ({ subject, roles })) };
}
