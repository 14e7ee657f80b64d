// What is done to the running system, one fault a name.
import { clockFaults } from './faults/of-clocks.mjs';
import { deskFaults } from './faults/of-desks.mjs';
import { routerFaults } from './faults/of-routers.mjs';
import { storeFaults } from './faults/of-stores.mjs';
import { telephoneFaults } from './faults/of-telephones.mjs';

/** @typedef {import('./world.mjs').World} World */

/**
 * @typedef {object} Struck
 * @property {number} at the instant of the fault
 * @property {Promise<unknown>} [over] the fault itself lasts until then
 * @property {() => string[]} [stale] what a former owner did that it may not have done
 */

/**
 * @typedef {object} Run
 * @property {() => Promise<void>} ringAgain
 * @property {() => void} hangUp without a word
 * @property {(spring: (event: import('./ari-proxy.mjs').AriEvent) => boolean) => void} atEvent what no router needs to hear;
 *   false: not this one
 */

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {(world: World, run: Run) => Promise<Struck>} strike while citizens ring
 * @property {(world: World) => Promise<void>} [before] once, before all its runs
 * @property {(world: World) => Promise<void>} [after]
 * @property {number} [within] seconds: calls are to be routed again by then
 * @property {number} [calls] how many citizens ring
 * @property {number} [perSecond]
 */

/** @type {readonly Fault[]} */
export const faults = [...routerFaults, ...storeFaults, ...telephoneFaults, ...deskFaults, ...clockFaults];
