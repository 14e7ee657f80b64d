// What is done to the running system, and the moment when it was done.

/** @typedef {import('./world.mjs').World} World */

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {(world: World) => Promise<number>} strike does it, while citizens ring; settles with the instant of the fault
 * @property {number} [calls]
 * @property {number} [perSecond]
 */

/** Kills whoever commits an offer, by the commit itself. @param {'before' | 'after'} when @returns {Fault['strike']} */
const killAtCommit = (when) => (world) =>
  new Promise((struck) => {
    const spring = (/** @type {number} */ port) => struck(kill(world, port));
    world.redisProxy.set({ when, marker: '"do":"ring-device"', spring });
  });

/** @param {World} world @param {number} port */
function kill(world, port) {
  const pid = world.servingAt(port);
  if (!pid) throw new Error('the commit came from nobody we know');
  process.kill(pid, 'SIGKILL');
  return Date.now();
}

/** @type {readonly Fault[]} */
export const faults = [
  { name: 'kill-before-commit', strike: killAtCommit('before') },
  { name: 'kill-after-commit', strike: killAtCommit('after') },
];
