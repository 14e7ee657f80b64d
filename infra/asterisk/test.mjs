// `npm run test:pbx [part of a path]`: a real Asterisk and sipp on free ports, with Redis and Postgres for the router,
// and every `*.pbx.spec.ts` on them; then the whole system on one, and every `*.softphone.spec.ts` in a browser.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from '../local/halt.mjs';
import { localFolder } from '../local/places.mjs';
import { hasSpecs, runSpecs } from '../local/suites/jest.mjs';
import { withServices } from '../local/suites/services.mjs';
import { inWords, sum } from '../local/suites/tally.mjs';
import { inBrowser } from '../local/suites/whole-system.mjs';
import { build } from '../local/system/build.mjs';
import { installWhenNeeded } from '../local/workspace.mjs';
import { freePort } from './configuration.mjs';
import { endWhenHung } from './hung.mjs';
import { openOutsideTelephones } from './outside-telephones.mjs';
import { telephonePackages } from './packages.mjs';
import { startAsterisk } from './pbx.mjs';

/** Centres with a fallback queue; a spec file that shares Asterisk with others speaks for a centre of its own. */
const centres = [
  ...['fjordvest', 'unattended', 'router', 'heard', 'abandoned', 'unanswered', 'handed-over'],
  ...['hostile', 'rush', 'watched', 'recorded', 'called-back'],
];

/** @type {(pattern?: string) => Promise<import('../local/suites/tally.mjs').Tally>} */
async function onAsterisk(pattern) {
  await build(); // some specs start the router as it is started in production
  const dir = join(localFolder, 'test-pbx');
  await rm(dir, { recursive: true, force: true });
  const ports = { httpPort: await freePort(), sipPort: await freePort() };
  const trunkPort = await freePort();
  const trunk = `sip:127.0.0.2:${trunkPort}`;
  const rtp = { from: 40_000, to: 41_999 };
  const pbx = await startAsterisk({ dir: join(dir, 'asterisk'), ...ports, rtp, centres, trunk });
  const outside = await openOutsideTelephones({ port: trunkPort, sipPort: ports.sipPort });
  const over = new AbortController();
  const hung = endWhenHung(pbx, over.signal);
  try {
    const { ariUser, ariPassword, amiUser, amiPassword, recordings, log } = pbx;
    const secrets = { ariUser, ariPassword, amiUser, amiPassword };
    const SAMSVAR_TEST_PBX = JSON.stringify({ ...ports, ...secrets, recordings, log, sipp: await sippIn(dir) });
    return await withServices((env) => runSpecs('pbx', { env: { ...env, SAMSVAR_TEST_PBX }, pattern }));
  } finally {
    over.abort();
    // Said when all the failures have been shown: it is what they have in common.
    const end = await hung;
    if (end) console.error(end);
    await outside.close();
    await pbx.stop();
  }
}

/** @param {string} [pattern] */
const inBrowsers = (pattern) =>
  inBrowser('softphone', pattern, async ({ ports: { telephone, sip }, dir, ...secrets }) => {
    const at = { httpPort: telephone, sipPort: sip };
    return { SAMSVAR_TEST_PBX: JSON.stringify({ ...at, ...secrets, sipp: await sippIn(dir) }) };
  });

/** @param {string} folder */
async function sippIn(folder) {
  const { run } = await telephonePackages();
  return { ...run('usr/bin/sipp', []), dir: join(folder, 'sipp') };
}

await command(async () => {
  await installWhenNeeded();
  const pattern = process.argv[2];
  // Ctrl-C ends the tests; then we still stop what we started.
  process.on('SIGINT', () => undefined);
  const tallies = [];
  if (hasSpecs('pbx', pattern)) tallies.push(await onAsterisk(pattern));
  if (hasSpecs('softphone', pattern)) tallies.push(await inBrowsers(pattern));
  const tally = sum(tallies);
  console.log(inWords(tally));
  return tally.failed > 0 ? 1 : 0;
});
