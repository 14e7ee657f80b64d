import { pathToFileURL } from 'node:url';
import { inCheckout } from '../places.mjs';

/** @typedef {{ username: string, givenName: string, familyName: string, centre?: string, employer?: string, roles: string[] }} Person */

/**
 * Who can sign in, by role: for each role one from every place, in the order of the demo world.
 * @returns {Promise<Record<string, { username: string, name: string, at: string }[]>>}
 */
export async function signInsByRole() {
  const world = inCheckout('apps/demo/dist/world/index.js');
  /** @type {{ demoPeople: Person[] }} */
  const { demoPeople } = await import(pathToFileURL(world).href);
  /** @type {Record<string, { username: string, name: string, at: string }[]>} */
  const byRole = {};
  for (const { username, givenName, familyName, centre, employer, roles } of demoPeople) {
    const at = employer ?? centre ?? 'the installation';
    for (const role of roles) {
      const known = (byRole[role] ??= []);
      if (!known.some((other) => other.at === at)) known.push({ username, name: `${givenName} ${familyName}`, at });
    }
  }
  return byRole;
}
