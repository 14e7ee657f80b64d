import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { startPostgres } from '../local/services/postgres.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { apps, runCommand, startApp } from '../local/system/apps.mjs';
import { join } from 'node:path';

/** Whom the demo world's database knows by which `sub`. @returns {Promise<Record<string, string>>} by username */
export async function demoSubjects() {
  /** @type {{ demoPeople: { username: string, subject: string }[] }} */
  const { demoPeople } = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  return Object.fromEntries(demoPeople.map(({ username, subject }) => [username, subject]));
}

/** Only the sockets: who signs in where has nothing to do with telephones. @param {import('../local/system/apps.mjs').App} router */
const asGateway = (router) => ({ ...router, env: { ...router.env, ROLE: 'gateway', TELEPHONE_SYSTEM: 'none' } });

/**
 * The real API and the real router as they are built, on a database of their own with the demo world's people in it.
 * @param {{ dir: string, ports: import('../local/system/ports.mjs').Ports }} wanted
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startBuiltApps({ dir, ports }) {
  /** @type {{ stop: () => Promise<void> }[]} */
  const parts = [];
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  try {
    const postgres = await startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, isThrowAway: true });
    parts.push(postgres);
    const redis = await startRedis({ dir: join(dir, 'redis'), port: ports.redis });
    parts.push(redis);
    const surroundings = { dir, ports, postgres, redis };
    await runCommand(surroundings, 'apps/api/dist/src/migrate.js', 'up');
    await runCommand(surroundings, 'apps/demo/dist/seed.js');
    const { api, router } = apps(surroundings);
    parts.push(await startApp(surroundings, api));
    parts.push(await startApp(surroundings, asGateway(router)));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
