import { mkdir, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { silently, step } from '../say.mjs';
import { chromium } from '../services/chromium.mjs';
import { build } from '../system/build.mjs';
import { freePorts } from '../system/ports.mjs';
import { signInsByRole } from '../system/sign-ins.mjs';
import { startSystem } from '../system/system.mjs';
import { countSpecs, runSpecs } from './jest.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../../asterisk/pbx.mjs').Access & { ports: import('../system/ports.mjs').Ports, dir: string }} Telephone how the real telephone system is reached */

/** So many at a time, a core each on the smallest machine that all this runs on. */
const sideBySide = 2;

/**
 * Runs specs in a browser against the whole system, on free ports and with data that goes afterwards. Files that run at a
 * time have a system each: whoever is at a desk in one of them would be offered the citizens of another. They find them by
 * `SAMSVAR_E2E_FILE`: JSON, for each worker `address`, `chromium`, `signIns` by role, `ports` and `pids`.
 * @param {string} kind
 * @param {string | undefined} pattern
 * @param {(telephone: Telephone) => Promise<Record<string, string>>} [onPbx] calls come through a real Asterisk; what else the specs are told
 * @returns {Promise<Tally>} all skipped where there is no browser
 */
export async function inBrowser(kind, pattern, onPbx) {
  const browser = await chromium().catch((reason) => {
    if (!(reason instanceof Halt)) throw reason;
    console.log(`\n  !! ${reason.message} Until then all ${kind} tests are skipped.\n`);
    return undefined;
  });
  if (!browser) return countedOnly(kind, pattern);

  await step('Building what has changed', build);
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-system-'));
  await chmod(folder, 0o711); // another account may run the database
  // The specs take whoever is on duty as they begin: a watch of the demo that ends meanwhile would end theirs.
  const watchOf = new Date();
  const workers = onPbx ? 1 : Math.min(sideBySide, countSpecs(kind, pattern));
  const wanted = { tell: console.log, isThrowAway: true, watchOf, hasPbx: onPbx !== undefined };
  const start = async (/** @type {import('../system/ports.mjs').Ports} */ ports, /** @type {number} */ place) => {
    const dir = join(folder, String(place));
    await mkdir(dir, { mode: 0o711 });
    return { dir, ports, system: await startSystem({ ...wanted, dir, ports, step: place === 0 ? step : silently }) };
  };
  const free = await Promise.all(Array.from({ length: workers }, freePorts));
  const starts = await Promise.allSettled(free.map(start));
  const started = starts.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  try {
    for (const end of starts) if (end.status === 'rejected') throw end.reason;
    const file = join(folder, 'e2e.json');
    const signIns = await signInsByRole(watchOf.getTime());
    const found = started.map(({ ports, system }) => {
      return { address: system.origin, chromium: browser, signIns, ports, pids: system.pids() };
    });
    await writeFile(file, JSON.stringify(found, null, 2));
    const [{ dir, ports, system }] = /** @type {[typeof started[0]]} */ (started);
    const telephone = system.telephone && (await onPbx?.({ ...system.telephone, ports, dir }));
    return await runSpecs(kind, { pattern, workers, env: { ...telephone, SAMSVAR_E2E_FILE: file } });
  } finally {
    await Promise.all(started.map(({ system }) => system.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** The specs read where the system is as they are loaded: for counting, anywhere. @param {string} kind @param {string | undefined} pattern */
async function countedOnly(kind, pattern) {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-nowhere-'));
  const file = join(folder, 'e2e.json');
  const nowhere = { address: 'http://127.0.0.1:9', chromium: '', signIns: {}, ports: {}, pids: {} };
  await writeFile(file, JSON.stringify(Array.from({ length: sideBySide }, () => nowhere)));
  try {
    return await runSpecs(kind, { pattern, workers: sideBySide, env: { SAMSVAR_E2E_FILE: file }, isCountedOnly: true });
  } finally {
    await rm(folder, { recursive: true });
  }
}
