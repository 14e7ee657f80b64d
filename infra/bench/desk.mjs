import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { step } from '../local/say.mjs';
import { chromium } from '../local/services/chromium.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { startSystem } from '../local/system/system.mjs';
import { show } from '../local/workspace.mjs';

/**
 * The whole system with the demo's telephones, an agent's desk in Chromium, and up to 299 more desks beside it.
 * @param {boolean} isShort
 * @returns {Promise<number>} the exit code
 */
export async function desk(isShort) {
  const size = isShort ? { calls: 3, warmUp: 1, desks: [1, 20] } : { calls: 250, warmUp: 25, desks: [1, 300] };
  const browser = await chromium();
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  await chmod(dir, 0o711); // another account may run the database
  const ports = await freePorts();
  const system = await startSystem({ dir, ports, step, tell: console.log, isThrowAway: true });
  try {
    const ground = {
      ...{ dir, ...size, isShort, chromium: browser, origin: system.origin, dist: inCheckout('apps/web/dist') },
      router: `http://127.0.0.1:${ports.router}`,
      issuer: `${system.origin}/realms/samsvar`,
      signingKeys: join(dir, 'sign-in/signing-keys.json'),
      ...(await whoIsThere()),
    };
    const file = join(dir, 'ground.json');
    await writeFile(file, JSON.stringify(ground));
    return await show(process.execPath, [inCheckout('apps/bench/dist/desk.js'), file]);
  } finally {
    await system.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** By the demo's own roster: who is on the phone now, and everybody else. */
async function whoIsThere() {
  const world = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  const now = Date.now();
  /** @type {{ kind: string, personId: string, from: number, to: number }[]} */
  const seats = world.demoSeats('fjordvest', world.osloToday(new Date(now)));
  /** @type {{ id: string, subject: string, centre?: string, employer?: string, roles: string[], givenName: string, familyName: string }[]} */
  const agents = world.demoPeople.filter(
    (/** @type {{ centre?: string, roles: string[] }} */ { centre, roles }) =>
      centre === 'fjordvest' && roles.includes('agent'),
  );
  const sits = (/** @type {string} */ id) =>
    seats.some(({ kind, personId, from, to }) => kind === 'phone' && personId === id && from <= now && now < to);
  const agent = agents.find(({ id }) => sits(id)) ?? agents[0];
  const line = world.demoMunicipalities.find((/** @type {{ key: string }} */ { key }) => key === 'gulen').lines[0];
  return {
    agent: { name: `${agent?.givenName} ${agent?.familyName}` },
    others: agents.filter((one) => one !== agent).map(({ subject, roles }) => ({ subject, roles })),
    line: line.id,
  };
}
