import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { step } from '../say.mjs';
import { chromium } from '../services/chromium.mjs';
import { build } from '../system/build.mjs';
import { freePorts } from '../system/ports.mjs';
import { signInsByRole } from '../system/sign-ins.mjs';
import { startSystem } from '../system/system.mjs';
import { runSpecs } from './jest.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../../asterisk/pbx.mjs').Access & { ports: import('../system/ports.mjs').Ports, dir: string }} Telephone how the real telephone system is reached */

/**
 * Runs specs in a browser against the whole system, on free ports and with data that goes afterwards. They find it
 * by `SAMSVAR_E2E_FILE`: JSON with `address`, `chromium`, `signIns` by role, `ports` and `pids`.
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
  const ports = await freePorts();
  const hasPbx = onPbx !== undefined;
  // The specs take whoever is on duty as they begin: a watch of the demo that ends meanwhile would end theirs.
  const watchOf = new Date();
  const wanted = { dir: folder, ports, step, tell: console.log, isThrowAway: true, watchOf, hasPbx };
  const system = await startSystem(wanted);
  try {
    const file = join(folder, 'e2e.json');
    const signIns = await signInsByRole(watchOf.getTime());
    const found = { address: system.origin, chromium: browser, signIns, ports, pids: system.pids() };
    await writeFile(file, JSON.stringify(found, null, 2));
    const telephone = system.telephone && (await onPbx?.({ ...system.telephone, ports, dir: folder }));
    return await runSpecs(kind, { pattern, env: { ...telephone, SAMSVAR_E2E_FILE: file } });
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The specs read where the system is as they are loaded: for counting, anywhere. @param {string} kind @param {string | undefined} pattern */
async function countedOnly(kind, pattern) {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-nowhere-'));
  const file = join(folder, 'e2e.json');
  await writeFile(
    file,
    JSON.stringify({ address: 'http://127.0.0.1:9', chromium: '', signIns: {}, ports: {}, pids: {} }),
  );
  try {
    return await runSpecs(kind, { pattern, env: { SAMSVAR_E2E_FILE: file }, isCountedOnly: true });
  } finally {
    await rm(folder, { recursive: true });
  }
}
