import { inCheckout } from '../local/places.mjs';
import { show } from '../local/workspace.mjs';
import { withRedis } from './with-redis.mjs';

/**
 * From the event to the offer that is kept in Redis, beside a script there that keeps the same and decides nothing.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export const offer = (isShort) =>
  withRedis((url) => show(process.execPath, [inCheckout('apps/bench/dist/offer.js'), url, isShort ? 'short' : 'long']));
