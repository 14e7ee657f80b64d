import { inCheckout } from '../local/places.mjs';
import { show } from '../local/workspace.mjs';
import { withRedis } from './with-redis.mjs';

/**
 * One decision of ours in this process, a scan of all pairs in the same, and a floor in a Redis of its own.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export const decide = (isShort) =>
  withRedis((url) =>
    show(process.execPath, [inCheckout('apps/bench/dist/decide.js'), url, isShort ? 'short' : 'long']),
  );
