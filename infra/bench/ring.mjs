import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newAccess, startAsterisk } from '../asterisk/pbx.mjs';
import { inCheckout } from '../local/places.mjs';
import { startPostgres } from '../local/services/postgres.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { apps, runCommand, startApp } from '../local/system/apps.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { show } from '../local/workspace.mjs';

const slug = 'fjordvest';
/** Two numbers: one leads to the router, one straight into a queue, which nobody answers for first. */
const numbers = { ours: '4770000001', queue: '4770000002' };
const queueName = 'bench-queue';

/**
 * The router as it is built, on a real Asterisk, Redis and Postgres, beside Asterisk's own queue.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export async function ring(isShort) {
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  await chmod(dir, 0o711); // another account may run the database
  /** @type {{ stop: () => Promise<void> }[]} */
  const parts = [];
  try {
    const ports = await freePorts();
    const telephone = newAccess();
    const { telephone: httpPort, sip: sipPort } = ports;
    const centres = [slug, queueName];
    parts.push(await startAsterisk({ dir: join(dir, 'asterisk'), httpPort, sipPort, access: telephone, centres }));
    await leadToQueue(join(dir, 'asterisk'), httpPort, telephone);
    const redis = await startRedis({ dir: join(dir, 'redis'), port: ports.redis });
    parts.push(redis);
    const postgres = await startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, isThrowAway: true });
    parts.push(postgres);
    const surroundings = { dir, ports, postgres, redis, telephone };
    await runCommand(surroundings, 'apps/api/dist/src/migrate.js', 'up');
    await runCommand(surroundings, 'apps/demo/dist/seed.js');
    const { router } = apps(surroundings);
    const routerUrl = `http://127.0.0.1:${ports.router}`;
    // No desks, so no sign-in either: it lives, and routes.
    const engine = { ...router, env: { ...router.env, ROLE: 'engine' }, ready: `${routerUrl}/health/live` };
    parts.push(await startApp(surroundings, engine));
    const place = await demoPlace();
    const given = { ...place, ...numbers, ...telephone, slug, queueName, httpPort, sipPort, redisUrl: redis.url };
    const routerLog = join(dir, 'apps', 'router.log');
    const args = [JSON.stringify({ ...given, routerLog }), isShort ? 'short' : 'long'];
    return await show(process.execPath, [inCheckout('apps/bench/dist/ring.js'), ...args]);
  } finally {
    for (const part of parts.reverse()) await part.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Queue() without Answer(), or it would wait for the citizen's first sound. @param {string} dir @param {number} port @param {import('../asterisk/pbx.mjs').Access} access */
async function leadToQueue(dir, port, { ariUser, ariPassword }) {
  const extension = `exten => ${numbers.queue},1,Queue(${queueName})\n same => n,Hangup()\n`;
  await appendFile(join(dir, 'etc/extensions.conf'), `\n[from-trunk](+)\n${extension}`);
  const authorization = `Basic ${Buffer.from(`${ariUser}:${ariPassword}`).toString('base64')}`;
  const reload = `http://127.0.0.1:${port}/ari/asterisk/modules/pbx_config.so`;
  const { ok, status } = await fetch(reload, { method: 'PUT', headers: { authorization } });
  if (!ok) throw new Error(`Asterisk did not read the dialplan anew: ${status}`);
}

async function demoPlace() {
  const { demoCentres, demoMunicipalities } = await import(
    pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href
  );
  const centre = demoCentres.find((/** @type {{ key: string }} */ { key }) => key === slug);
  const municipality = demoMunicipalities.find((/** @type {{ key: string }} */ { key }) => key === 'gulen');
  return { centre: centre.id, municipality: municipality.id };
}
