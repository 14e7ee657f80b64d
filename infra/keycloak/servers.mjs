import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';
import { startChild } from '../local/processes/child.mjs';

/**
 * @typedef {object} SignIn a sign-in server under way, for one origin
 * @property {string} url where it listens
 * @property {Record<string, string>} env what the suite must know of it
 * @property {() => Promise<void>} stop
 *
 * @typedef {{ dir: string, port: number, origin: string, signOutsAt: string, adminSecret: string }} Wanted
 */

/** @param {string} url */
const isServing = (url) => () =>
  fetch(`${url}/realms/samsvar/.well-known/openid-configuration`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * A real Keycloak in a folder of its own, with an empty database in memory and our realm imported as in production.
 * @param {Wanted & { home: string, javaHome: string }} wanted
 * @returns {Promise<SignIn>}
 */
export async function startKeycloak({ dir, port, origin, signOutsAt, adminSecret, home, javaHome }) {
  const url = `http://127.0.0.1:${port}`;
  await mkdir(join(dir, 'data/import'), { recursive: true });
  for (const own of ['bin', 'conf']) await cp(join(home, own), join(dir, own), { recursive: true });
  for (const shared of ['lib', 'providers', 'themes']) await symlink(join(home, shared), join(dir, shared));
  await cp(inCheckout('infra/keycloak/samsvar-realm.json'), join(dir, 'data/import/samsvar-realm.json'));
  const { stop } = await startChild({
    name: 'keycloak',
    program: 'bash',
    args: [
      ...['bin/kc.sh', 'start', '--optimized', '--import-realm', '--http-enabled=true'],
      ...['--http-host=127.0.0.1', `--http-port=${port}`, `--hostname=${origin}`],
    ],
    dir,
    isReady: isServing(url),
    patienceMs: 180_000,
    options: {
      cwd: dir,
      env: {
        ...process.env,
        JAVA_HOME: javaHome,
        SAMSVAR_ORIGIN: origin,
        SAMSVAR_BACKCHANNEL_LOGOUT_URL: signOutsAt,
        KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
        KC_BOOTSTRAP_ADMIN_PASSWORD: adminSecret,
      },
    },
  });
  return { url, env: {}, stop };
}

/** @param {Wanted} wanted @returns {Promise<SignIn>} */
export async function startDemoSignIn({ dir, port, origin, signOutsAt, adminSecret }) {
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startChild({
    name: 'sign-in',
    program: process.execPath,
    args: [inCheckout('apps/demo/dist/sign-in.js')],
    dir,
    isReady: isServing(url),
    options: {
      env: {
        ...process.env,
        SAMSVAR_DEMO: 'yes',
        PORT: String(port),
        PUBLIC_ORIGIN: origin,
        BACKCHANNEL_LOGOUT_URL: signOutsAt,
        STATE_DIR: dir,
        SIGN_IN_ADMIN_TOKEN: adminSecret,
      },
    },
  });
  return { url, env: { SAMSVAR_TEST_SIGN_IN_KEYS: join(dir, 'signing-keys.json') }, stop };
}
