import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../local/halt.mjs';
import { freePort } from '../local/processes/ports.mjs';
import { chromium } from '../local/services/chromium.mjs';
import { runSpecs } from '../local/suites/jest.mjs';
import { show } from '../local/workspace.mjs';
import { keycloakDistribution } from './distribution.mjs';
import { javaHome } from './java.mjs';
import { startDemoSignIn, startKeycloak } from './servers.mjs';

/** @typedef {import('../local/suites/tally.mjs').Tally} Tally */

/** The suite through a real Keycloak. @returns {Promise<Tally>} */
export async function throughKeycloak() {
  const java = await javaHome();
  const home = await keycloakDistribution(java);
  return through('keycloak', (wanted) => startKeycloak({ ...wanted, home, javaHome: java }));
}

/** The same suite through the demo world's sign-in server. @returns {Promise<Tally>} */
export async function throughDemo() {
  await show('nx', ['run', '@samsvar/demo:build', '--output-style', 'static']);
  return through('demo', startDemoSignIn);
}

/**
 * @param {'keycloak' | 'demo'} server
 * @param {(wanted: import('./servers.mjs').Wanted) => Promise<import('./servers.mjs').SignIn>} start
 */
async function through(server, start) {
  const dir = await mkdtemp(join(tmpdir(), `samsvar-${server}-`));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const adminSecret = randomBytes(18).toString('base64url');
  /** @type {import('./servers.mjs').SignIn | undefined} */
  let signIn;
  try {
    signIn = await start({ dir, port: await freePort(), origin, adminSecret });
    return await runSpecs('keycloak', {
      env: {
        ...signIn.env,
        SAMSVAR_TEST_SIGN_IN: server,
        SAMSVAR_TEST_ORIGIN: origin,
        SAMSVAR_TEST_SIGN_IN_URL: signIn.url,
        SAMSVAR_TEST_SIGN_IN_ADMIN: adminSecret,
        SAMSVAR_TEST_CHROMIUM: await browser(),
      },
    });
  } finally {
    await signIn?.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Without one, what needs a browser is counted as skipped, and said aloud. */
const browser = () =>
  chromium().catch((reason) => {
    if (!(reason instanceof Halt)) throw reason;
    console.log(`\n  !! ${reason.message} Until then the sign-in in a browser is skipped.\n`);
    return '';
  });
