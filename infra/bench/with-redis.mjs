import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../local/services/redis.mjs';
import { freePorts } from '../local/system/ports.mjs';

/**
 * A Redis that nobody else speaks to, for as long as the work lasts.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withRedis(work) {
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  const redis = await startRedis({ dir, port: (await freePorts()).redis });
  try {
    return await work(redis.url);
  } finally {
    await redis.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
