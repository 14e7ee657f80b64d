import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../local/halt.mjs';
import { chromium } from '../local/services/chromium.mjs';
import { runSpecs } from '../local/suites/jest.mjs';
import { originOf } from '../local/system/apps.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { build, demoSubjects, startBuiltApi } from './built-api.mjs';
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
export const throughDemo = () => through('demo', startDemoSignIn);

/**
 * @param {'keycloak' | 'demo'} server
 * @param {(wanted: import('./servers.mjs').Wanted) => Promise<import('./servers.mjs').SignIn>} start
 */
async function through(server, start) {
  await build();
  const dir = await mkdtemp(join(tmpdir(), `samsvar-${server}-`));
  await chmod(dir, 0o711); // another account may run the database
  const ports = await freePorts();
  const origin = originOf(ports);
  const adminSecret = randomBytes(18).toString('base64url');
  /** @type {{ stop: () => Promise<void> }[]} */
  const started = [];
  try {
    const signIn = await start({ dir: join(dir, server), port: ports.signIn, origin, adminSecret });
    started.push(signIn);
    const api = await startBuiltApi({ dir, ports });
    started.push(api);
    return await runSpecs('keycloak', {
      env: {
        ...signIn.env,
        SAMSVAR_TEST_SIGN_IN: server,
        SAMSVAR_TEST_ORIGIN: origin,
        SAMSVAR_TEST_SIGN_IN_URL: signIn.url,
        SAMSVAR_TEST_SIGN_IN_ADMIN: adminSecret,
        SAMSVAR_TEST_API_URL: api.url,
        SAMSVAR_TEST_SUBJECTS: JSON.stringify(await demoSubjects()),
        SAMSVAR_TEST_CHROMIUM: await browser(),
      },
    });
  } finally {
    for (const part of started.reverse()) await part.stop();
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
