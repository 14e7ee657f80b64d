import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Halt } from '../halt.mjs';
import { inCheckout } from '../places.mjs';

/** The API draws every centre's plan when it starts, and looks at them again every quarter of a minute. */
const patienceMs = 60_000;

/**
 * Waits until the router has been told today's plan of every centre, whichever of its processes owns the floors: by the
 * plan of an earlier start, whose fortnight is over, whoever rings first would hear that the municipality is closed.
 * @param {import('./ports.mjs').Ports} ports
 */
export async function planOfToday({ router }) {
  const world = inCheckout('apps/demo/dist/world/index.js');
  /** @type {{ demoCentres: unknown[], osloToday: (now: Date) => string }} */
  const { demoCentres, osloToday } = await import(pathToFileURL(world).href);
  const isOfToday = (/** @type {Floor} */ { planPublishedAt: at }) =>
    at !== null && osloToday(new Date(at)) === osloToday(new Date());
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const floors = await floorsAt(`http://127.0.0.1:${router}/health/floors`);
    if (floors.length === demoCentres.length && floors.every(isOfToday)) return;
    if (performance.now() > deadline) {
      throw new Halt(
        `The router was not told of today's plan within ${patienceMs / 1_000} s: ${JSON.stringify(floors)}`,
      );
    }
    await pause(20);
  }
}

/** @typedef {{ planPublishedAt: number | null }} Floor */

/** @param {string} address @returns {Promise<Floor[]>} none when it does not answer */
const floorsAt = (address) =>
  fetch(address, { signal: AbortSignal.timeout(2_000) })
    .then((answer) => answer.json())
    .then(
      (/** @type {any} */ { floors }) => floors,
      () => [],
    );
