import { inCheckout } from '../local/places.mjs';
import { show } from '../local/workspace.mjs';

/**
 * Empty periods filled by the proposal, as the API does it.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export const roster = (isShort) =>
  show(process.execPath, [inCheckout('apps/bench/dist/roster.js'), isShort ? 'short' : 'long']);
