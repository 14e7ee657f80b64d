import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';

/** A centre of the demo world, as it was built. @returns {Promise<{ id: string, key: string }>} */
export async function demoCentre() {
  const world = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  return world.demoCentres.find((/** @type {{ key: string }} */ { key }) => key === 'fjordvest');
}
