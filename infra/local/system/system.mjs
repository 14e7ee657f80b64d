// The whole system on one machine: `npm start`, the journeys and the smoke test all bring it up here.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordingsIn } from '../../asterisk/configuration.mjs';
import { newAccess, startAsterisk } from '../../asterisk/pbx.mjs';
import { recordGreetings, speaker } from '../../asterisk/recordings.mjs';
import { openFront } from '../front/front.mjs';
import { inCheckout } from '../places.mjs';
import { stopLeftovers } from '../processes/pid-file.mjs';
import { forgetPostgres, startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';
import { apps, originOf, runCommand, startApp } from './apps.mjs';
import { planOfToday } from './plan-of-today.mjs';
import { supervise } from './supervise.mjs';

/** So that whoever looks around meets a call within minutes, and is not drowned when nobody answers. */
const usualCallsPerHour = 12;

/** In tests: that it rings is seen, and nobody waits for it longer than that. */
const shortRing = 1;
/** As among people. */
const usualRing = 4;

/** A demo that runs on stays awake: hours that come nearer are kept, where the ordinary roster has nobody. */
const laidAgainEveryMs = 6 * 3_600_000;

/**
 * @typedef {object} System
 * @property {string} origin where a browser finds it
 * @property {string} database as the applications reach it
 * @property {import('../../asterisk/pbx.mjs').Access | undefined} telephone secrets of the real telephone system, where there is one
 * @property {() => Record<string, number>} pids of its parts, as they are now
 * @property {Promise<never>} broken rejects when a part that the others need is gone for good
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} wanted
 * @param {string} wanted.dir data, logs and pid files
 * @param {import('./ports.mjs').Ports} wanted.ports
 * @param {import('../say.mjs').Step} wanted.step
 * @param {(words: string) => void} wanted.tell what else is worth a line, now or later
 * @param {boolean} [wanted.isThrowAway] for tests
 * @param {Date} [wanted.watchOf] whoever is on duty then stays on for two hours: for tests that begin with them
 * @param {boolean} [wanted.hasPbx] calls come through a real Asterisk, not the simulator
 * @returns {Promise<System>}
 */
export async function startSystem({ dir, ports, step, tell, isThrowAway = false, watchOf, hasPbx = false }) {
  /** @type {{ name: string, pid?: number, stop: () => Promise<void> }[]} */
  const parts = [];
  const telephone = hasPbx ? newAccess() : undefined;
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  /** @type {string} */
  let database;
  /** @type {(error: Error) => void} */
  let lost = () => undefined;
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => (lost = reject));
  broken.catch(() => undefined); // whoever waits for it hears of it; before that, starting fails by itself

  try {
    const folder = join(dir, 'postgres');
    const postgres = await step('PostgreSQL', () => startPostgres({ dir: folder, port: ports.postgres, isThrowAway }));
    parts.push({ name: 'postgres', ...postgres });
    database = postgres.appUrl;
    if (postgres.dir !== folder) {
      tell(
        `PostgreSQL does not run as root, and no other account reaches this folder: its files lie in ${postgres.dir}.`,
      );
    }
    // As with every secret here, new at each start.
    const password = randomBytes(24).toString('base64url');
    const redis = await step('Redis', () => startRedis({ dir: join(dir, 'redis'), port: ports.redis, password }));
    parts.push({ name: 'redis', ...redis });

    const simulatorToken = randomBytes(24).toString('base64url');
    const callsPerHour = isThrowAway || hasPbx ? 0 : usualCallsPerHour;
    /** @param {string} words @param {string} name @param {() => Promise<import('../processes/child.mjs').Child>} start */
    const keep = async (words, name, start) => {
      const ended = (/** @type {string} */ end) => tell(`${words} ${end}; it is started again.`);
      const child = await supervise(start, { ended, lost });
      parts.push({ name, get pid() { return child.pid; }, stop: child.stop }); // prettier-ignore
    };
    if (telephone) {
      const at = { dir: join(dir, 'asterisk'), httpPort: ports.telephone, sipPort: ports.sip };
      await step('Asterisk', () => keep('Asterisk', 'asterisk', () => startAsterisk({ ...at, access: telephone })));
    }
    const answeredAfterS = isThrowAway ? shortRing : usualRing;
    const calls = { callsPerHour, answeredAfterS };
    const surroundings = { dir, ports, postgres, redis, telephone, simulatorToken, ...calls, watchOf };
    const commands = [
      ['Tables', 'apps/api/dist/src/migrate.js', 'up'],
      ['Demo municipalities', 'apps/demo/dist/seed.js'],
    ];
    for (const [words = '', entry = '', ...args] of commands) {
      await step(words, () => runCommand(surroundings, entry, ...args));
    }
    if (telephone) await step('Greetings', () => recordDemoGreetings(join(dir, 'asterisk')));
    const { signIn, simulator, api, router, watchdog, recordings } = apps(surroundings);
    /** @param {[words: string, app: import('./apps.mjs').App][]} some who find each other, whoever is there first */
    const keepAll = (...some) =>
      together(some.map(([words, app]) => keep(words, app.name, () => startApp(surroundings, app))));
    await step('Sign-in, telephones, API and router', () =>
      keepAll(['Sign-in', signIn], ['Telephones', simulator], ['API', api], ['Router', router]),
    );
    await step("Today's plan", () => planOfToday(ports));
    if (telephone) {
      await step('Watchdog and recordings', () => keepAll(['Watchdog', watchdog], ['Recordings', recordings]));
    }
    const layAgain = () =>
      runCommand(surroundings, 'apps/demo/dist/seed.js').catch((/** @type {unknown} */ fault) =>
        tell(`The demo roster was not laid further: ${String(fault)}`),
      );
    const laying = setInterval(() => void layAgain(), laidAgainEveryMs);
    parts.push({ name: 'roster', stop: async () => clearInterval(laying) });
    parts.push({ name: 'front', ...(await openFront(ports)) });
  } catch (error) {
    await stop();
    throw error;
  }
  const pids = () => Object.fromEntries(parts.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, pid]])));
  return { origin: originOf(ports), database, telephone, pids, broken, stop };
}

/** Waits for all of them, also when one fails: what has started by then is there to be stopped. @param {Promise<void>[]} works */
async function together(works) {
  for (const end of await Promise.allSettled(works)) if (end.status === 'rejected') throw end.reason;
}

/** What the demo's lines say, as they were built. @param {string} asterisk its folder */
async function recordDemoGreetings(asterisk) {
  const world = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  const lines = world.demoMunicipalities.flatMap((/** @type {{ lines: SpokenLine[] }} */ { lines }) => lines);
  await recordGreetings(recordingsIn(asterisk), lines, await speaker());
}

/** @typedef {import('../../asterisk/recordings.mjs').SpokenLine} SpokenLine */

/** @param {string} dir stops what an earlier start left behind @returns {Promise<string[]>} its names */
export async function stopLeftSystem(dir) {
  const left = await Promise.all(
    ['apps', 'asterisk', 'redis', 'postgres'].map((part) => stopLeftovers(join(dir, part))),
  );
  return left.flat();
}

/** Removes all data of a system that does not run. @param {string} dir */
export async function forgetSystem(dir) {
  await forgetPostgres(join(dir, 'postgres'));
  for (const part of ['redis', 'apps', 'asterisk', 'sign-in', 'plans'])
    await rm(join(dir, part), { recursive: true, force: true });
}
