import { pathToFileURL } from 'node:url';
import { inCheckout } from '../places.mjs';

/** @typedef {{ id: string, username: string, givenName: string, familyName: string, centre?: string, employer?: string, roles: string[] }} Person */

/**
 * Who can sign in, by role: for each role one from every place, in the order of the demo world. Of those who answer,
 * whoever is on the phone now goes first: that is where calls come.
 * @returns {Promise<Record<string, { username: string, name: string, at: string }[]>>}
 */
export async function signInsByRole(now = Date.now()) {
  const world = inCheckout('apps/demo/dist/world/index.js');
  /** @type {{ demoPeople: Person[], onThePhone: (centre: string, now: number) => ReadonlySet<string> }} */
  const { demoPeople, onThePhone } = await import(pathToFileURL(world).href);
  const isOnDuty = (/** @type {Person} */ { id, centre }) => centre !== undefined && onThePhone(centre, now).has(id);
  /** @type {Record<string, { username: string, name: string, at: string }[]>} */
  const byRole = {};
  const people = demoPeople.map((person) => ({ ...person, isLater: !isOnDuty(person) }));
  for (const { username, givenName, familyName, centre, employer, roles } of inOrder(people)) {
    const at = employer ?? centre ?? 'the installation';
    for (const role of roles) {
      const known = (byRole[role] ??= []);
      if (!known.some((other) => other.at === at)) known.push({ username, name: `${givenName} ${familyName}`, at });
    }
  }
  return byRole;
}

/** @param {(Person & { isLater: boolean })[]} people */
const inOrder = (people) => people.toSorted((one, other) => Number(one.isLater) - Number(other.isLater));
