import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { show } from '../local/workspace.mjs';

/**
 * One decision of ours in this process, a scan of all pairs in the same, and a floor in a Redis of its own.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export async function decide(isShort) {
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  const redis = await startRedis({ dir, port: (await freePorts()).redis });
  try {
    return await show(process.execPath, [
      inCheckout('apps/bench/dist/decide.js'),
      redis.url,
      isShort ? 'short' : 'long',
    ]);
  } finally {
    await redis.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
