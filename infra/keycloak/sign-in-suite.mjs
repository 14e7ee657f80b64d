import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFront } from '../local/front/front.mjs';
import { Halt } from '../local/halt.mjs';
import { chromium } from '../local/services/chromium.mjs';
import { runSpecs } from '../local/suites/jest.mjs';
import { originOf, signOutsAt } from '../local/system/apps.mjs';
import { build } from '../local/system/build.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { demoSubjects, startBuiltApps } from './built-apps.mjs';
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
    const wanted = { dir: join(dir, server), port: ports.signIn, origin, signOutsAt: signOutsAt(ports), adminSecret };
    const signIn = await start(wanted);
    started.push(signIn);
    started.push(await startBuiltApps({ dir, ports }));
    started.push(await openFront(ports, await barePage(dir)));
    return await runSpecs('keycloak', {
      env: {
        ...signIn.env,
        SAMSVAR_TEST_SIGN_IN: server,
        SAMSVAR_TEST_ORIGIN: origin,
        SAMSVAR_TEST_SIGN_IN_URL: signIn.url,
        SAMSVAR_TEST_SIGN_IN_ADMIN: adminSecret,
        SAMSVAR_TEST_SUBJECTS: JSON.stringify(await demoSubjects()),
        SAMSVAR_TEST_CHROMIUM: await browser(),
      },
    });
  } finally {
    for (const part of started.reverse()) await part.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** What a sign-in returns to here: the web itself would redeem the code before the suite has seen it. @param {string} dir */
async function barePage(dir) {
  const pages = join(dir, 'pages');
  await mkdir(pages);
  const page =
    '<!doctype html><html lang="nn"><link rel="icon" href="data:,"><title>Samsvar</title><h1>Samsvar</h1></html>';
  await writeFile(join(pages, 'index.html'), page);
  return pages;
}

/** Without one, what needs a browser is counted as skipped, and said aloud. */
const browser = () =>
  chromium().catch((reason) => {
    if (!(reason instanceof Halt)) throw reason;
    console.log(`\n  !! ${reason.message} Until then the sign-in in a browser is skipped.\n`);
    return '';
  });
