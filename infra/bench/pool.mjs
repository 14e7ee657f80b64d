import { inCheckout } from '../local/places.mjs';
import { show } from '../local/workspace.mjs';

/**
 * A pooled centre through the core, beside the exact figures of queueing theory.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export const pool = (isShort) =>
  show(process.execPath, [inCheckout('apps/bench/dist/pool.js'), isShort ? 'short' : 'long']);
