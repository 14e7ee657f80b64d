// How our own processes are started: which file, with what settings, and how to see that they are ready.
import { join } from 'node:path';
import { recordingsIn } from '../../asterisk/configuration.mjs';
import { inCheckout } from '../places.mjs';
import { startChild } from '../processes/child.mjs';
import { run } from '../processes/run.mjs';

/**
 * @typedef {object} Surroundings what every process of the system is told
 * @property {string} dir for logs and pid files
 * @property {import('./ports.mjs').Ports} ports
 * @property {import('../services/postgres.mjs').Postgres} postgres
 * @property {import('../services/redis.mjs').Redis} redis
 * @property {string} [simulatorToken] what the router must know to take a line of the simulated telephone system
 * @property {import('../../asterisk/pbx.mjs').Access | undefined} [telephone] how the real telephone system is spoken to, where there is one
 * @property {number} [answeredAfterS] how long specialists let it ring, where it is simulated
 * @property {number} [callsPerHour] how many made-up citizens ring each centre by themselves
 * @property {Date | undefined} [watchOf] whoever is on duty then stays on for two hours
 */

/** @typedef {{ name: string, entry: string, env: Record<string, string>, ready?: string, patienceMs?: number }} App without an address it is ready when it runs */

/** @param {import('./ports.mjs').Ports} ports */
export const originOf = (ports) => `http://127.0.0.1:${ports.front}`;

/** Where a sign-in server tells who signed out. @param {import('./ports.mjs').Ports} ports */
export const signOutsAt = (ports) => `http://127.0.0.1:${ports.api}/api/sign-outs`;

/** @param {Surroundings} surroundings @returns {Record<'signIn' | 'simulator' | 'api' | 'router' | 'watchdog' | 'recordings', App>} */
export const apps = ({ dir, ports, telephone, simulatorToken = '', callsPerHour = 0, answeredAfterS = 4 }) => ({
  signIn: {
    name: 'sign-in',
    entry: 'apps/demo/dist/sign-in.js',
    env: {
      PORT: String(ports.signIn),
      SAMSVAR_DEMO: 'yes',
      STATE_DIR: join(dir, 'sign-in'),
      BACKCHANNEL_LOGOUT_URL: signOutsAt(ports),
      // Where citizens ring by themselves, one rings whoever signs in to answer.
      ...(callsPerHour > 0 && { CITIZENS_URL: `http://127.0.0.1:${ports.simulator}/demo/callers` }),
    },
    ready: `http://127.0.0.1:${ports.signIn}/realms/samsvar/.well-known/openid-configuration`,
  },
  simulator: {
    name: 'simulator',
    entry: 'apps/demo/dist/simulator.js',
    env: {
      PORT: String(ports.simulator),
      SAMSVAR_DEMO: 'yes',
      SIMULATOR_TOKEN: simulatorToken,
      CALLS_PER_HOUR: String(callsPerHour),
      ANSWERED_AFTER_S: String(answeredAfterS),
      TELEPHONES: telephone ? 'real' : 'simulated',
      ...(telephone && ari(ports, telephone)),
    },
    ready: `http://127.0.0.1:${ports.simulator}/demo/lines`,
  },
  api: {
    name: 'api',
    entry: 'apps/api/dist/src/main.js',
    env: { PORT: String(ports.api), ROLE: 'all', EXPLORER: 'true', DEMO: 'true' },
    ready: `http://127.0.0.1:${ports.api}/health/ready`,
  },
  router: {
    name: 'router',
    entry: 'apps/router/dist/main.js',
    env: {
      PORT: String(ports.router),
      ROLE: 'all',
      PLAN_FOLDER: join(dir, 'plans'),
      ...(telephone ? real(ports, telephone) : simulated(ports, simulatorToken)),
    },
    ready: `http://127.0.0.1:${ports.router}/health/ready`,
  },
  // Beside a real telephone system alone: nothing else has a fallback.
  watchdog: {
    name: 'watchdog',
    entry: 'apps/router/dist/main.js',
    env: {
      PORT: '0',
      ROLE: 'watchdog',
      PLAN_FOLDER: join(dir, 'plans'),
      ...(telephone && real(ports, telephone)),
    },
  },
  recordings: {
    name: 'recordings',
    entry: 'apps/router/dist/main.js',
    env: {
      PORT: '0',
      ROLE: 'recordings',
      PLAN_FOLDER: join(dir, 'plans'),
      RECORDINGS_FOLDER: recordingsIn(join(dir, 'asterisk')),
    },
  },
});

/** @param {import('./ports.mjs').Ports} ports @param {string} token */
const simulated = (ports, token) => ({
  TELEPHONE_SYSTEM: 'simulator',
  SIMULATOR_URL: `ws://127.0.0.1:${ports.simulator}`,
  SIMULATOR_TOKEN: token,
});

/** @param {import('./ports.mjs').Ports} ports @param {import('../../asterisk/pbx.mjs').Access} access */
const real = (ports, access) => ({
  TELEPHONE_SYSTEM: 'asterisk',
  ...ari(ports, access),
  AMI_USER: access.amiUser,
  AMI_PASSWORD: access.amiPassword,
});

/** @param {import('./ports.mjs').Ports} ports @param {import('../../asterisk/pbx.mjs').Access} access */
const ari = (ports, { ariUser, ariPassword }) => ({
  ARI_URL: `http://127.0.0.1:${ports.telephone}`,
  ARI_USER: ariUser,
  ARI_PASSWORD: ariPassword,
});

/** @param {Surroundings} surroundings @param {App} app */
export const startApp = (surroundings, { name, entry, env, ready, patienceMs = 90_000 }) =>
  startChild({
    ...{ name, patienceMs },
    program: process.execPath,
    args: ['--enable-source-maps', inCheckout(entry)],
    dir: join(surroundings.dir, 'apps'),
    isReady: async () =>
      ready === undefined ||
      fetch(ready, { signal: AbortSignal.timeout(2_000) }).then(
        (answer) => answer.ok,
        () => false,
      ),
    options: { env: { ...settings(surroundings), ...env } },
  });

/** Runs one of our commands to its end. @param {Surroundings} surroundings @param {string} entry @param {string[]} args */
export const runCommand = (surroundings, entry, ...args) =>
  run(process.execPath, ['--enable-source-maps', inCheckout(entry), ...args], {
    env: {
      ...settings(surroundings),
      MIGRATION_DATABASE_URL: surroundings.postgres.ownerUrl,
      ...(surroundings.watchOf && { WATCH_OF: surroundings.watchOf.toISOString() }),
    },
  });

/** @param {Surroundings} surroundings */
const settings = ({ ports, postgres, redis }) => ({
  ...process.env,
  HOST: '127.0.0.1',
  DATABASE_URL: postgres.appUrl,
  REDIS_URL: redis.url,
  PUBLIC_ORIGIN: originOf(ports),
  KEYCLOAK_URL: originOf(ports),
  KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${ports.signIn}`,
  KEYCLOAK_REALM: 'samsvar',
  KEYCLOAK_AUDIENCE: 'samsvar-api',
});
