import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../processes/ports.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';

/**
 * Lets tests use a Postgres and a Redis of their own, on free ports and in a folder that goes afterwards.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServices(work) {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-services-'));
  await chmod(folder, 0o711); // another account may run the database
  /** @type {{ stop: () => Promise<void> }[]} */
  const started = [];
  try {
    const postgres = await startPostgres({ dir: join(folder, 'postgres'), port: await freePort(), isThrowAway: true });
    started.push(postgres);
    const redis = await startRedis({ dir: join(folder, 'redis'), port: await freePort() });
    started.push(redis);
    return await work({ SAMSVAR_TEST_DATABASE_URL: postgres.url, SAMSVAR_TEST_REDIS_URL: redis.url });
  } finally {
    await Promise.all(started.map((service) => service.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}
