// The whole running system as `npm start -- --pbx` brings it up, with our proxies between the router and what it stands
// on, agents at their desks, and telephones that answer by themselves.
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { newAccess, startAsterisk } from '../asterisk/pbx.mjs';
import { inCheckout } from '../local/places.mjs';
import { startPostgres } from '../local/services/postgres.mjs';
import { startRedis } from '../local/services/redis.mjs';
import { apps, originOf, runCommand, startApp } from '../local/system/apps.mjs';
import { freePorts } from '../local/system/ports.mjs';
import { supervise } from '../local/system/supervise.mjs';
import { openAriProxy } from './ari-proxy.mjs';
import { openSipp } from './calls.mjs';
import { Desk } from './desks.mjs';
import { openEye } from './eye.mjs';
import { openRedisProxy } from './redis-proxy.mjs';
import { childrenOf, isListening, pidBehind } from './whose-connection.mjs';

/** @typedef {Awaited<ReturnType<typeof openWorld>>} World */
/** @typedef {import('./desks.mjs').Agent & { centre?: string }} Person */

const centre = 'fjordvest';
/** A machine that is busy with other things takes long to start a process. */
const patienceMs = 120_000;
/** Gulen's number in the demo. */
export const dialled = '4754001010';

/**
 * @param {string} dir
 * @param {import('../local/say.mjs').Step} step
 * @param {(words: string) => void} tell
 */
export async function openWorld(dir, step, tell) {
  /** @type {{ stop: () => Promise<void> | void }[]} */
  const parts = [];
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  try {
    return await build(dir, step, tell, parts, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} dir
 * @param {import('../local/say.mjs').Step} step
 * @param {(words: string) => void} tell
 * @param {{ stop: () => Promise<void> | void }[]} parts
 * @param {() => Promise<void>} stop
 */
async function build(dir, step, tell, parts, stop) {
  const ports = await freePorts();
  const { demoPeople, demoCentres } = await import(pathToFileURL(inCheckout('apps/demo/dist/world/index.js')).href);
  /** @type {string} */
  const centreId = demoCentres.find((/** @type {{ key: string }} */ { key }) => key === centre).id;
  /** @type {Person[]} */
  const agents = demoPeople.filter((/** @type {Person} */ one) => one.centre === centre && one.roles.includes('agent'));

  const access = newAccess();
  const asterisk = await step('Asterisk', () => restartable(() =>
    startAsterisk({ dir: join(dir, 'asterisk'), httpPort: ports.telephone, sipPort: ports.sip, access }),
  )); // prettier-ignore
  const redis = await step('Redis', () =>
    restartable(() => startRedis({ dir: join(dir, 'redis'), port: ports.redis })),
  );
  const postgres = await step('PostgreSQL', () =>
    restartable(() => startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres })),
  );
  parts.push(asterisk, redis, postgres);

  const sipp = await openSipp(join(dir, 'sipp'), ports.sip);
  const redisProxy = await openRedisProxy(ports.redis);
  const ariProxy = await openAriProxy(ports.telephone, sipTelephone, browserTelephone);
  parts.push({ stop: sipp.stop }, { stop: redisProxy.close }, { stop: ariProxy.close });

  const surroundings = { dir, ports, postgres: postgres.part, redis: redis.part, telephone: access };
  await step('Tables and the demo world', async () => {
    await runCommand(surroundings, 'apps/api/dist/src/migrate.js', 'up');
    await runCommand(surroundings, 'apps/demo/dist/seed.js');
  });
  const databaseUrl = Object.assign(new URL(postgres.part.url), { pathname: '/samsvar' }).href;
  await everybodyOnDuty(databaseUrl, centreId, agents);

  const { signIn, api, router, watchdog, recordings } = apps(surroundings);
  parts.push(await step('Sign-in', () => startApp(surroundings, { ...signIn, patienceMs })));
  parts.push(await step('API', () => startApp(surroundings, { ...api, patienceMs })));

  /** @type {{ pid: number, stop: () => Promise<void> }[]} */
  const routers = [];
  /** One more router system, with its own supervising process. @param {string} name @param {number} port @param {Record<string, string>} [own] */
  const startRouter = async (name, port, own) => {
    const env = {
      ...router.env,
      ...own,
      PORT: String(port),
      REDIS_URL: `redis://127.0.0.1:${redisProxy.port}`,
      ARI_URL: `http://127.0.0.1:${ariProxy.port}`,
      PLAN_FOLDER: join(dir, 'plans', name),
    };
    const app = { ...router, name, env, patienceMs, ready: `http://127.0.0.1:${port}/health/ready` };
    const running = await supervise(() => startApp(surroundings, app), {
      ended: (end) => tell(`${name} ${end}; it is started again.`),
      lost: (error) => tell(error.message),
    });
    routers.push(running);
    return running;
  };
  parts.push({ stop: async () => void (await Promise.all(routers.splice(0).map((one) => one.stop()))) });
  await step('Router', () => startRouter('router', ports.router));
  /** The first one stops and starts again in other surroundings. @param {Record<string, string>} own */
  const restartRouter = async (own) => {
    await routers.shift()?.stop();
    await startRouter('router', ports.router, own);
  };
  parts.push(await step('Watchdog', () => startApp(surroundings, watchdog)));
  parts.push(await step('Recordings', () => startApp(surroundings, recordings)));

  const [key] = JSON.parse(await readFile(join(dir, 'sign-in/signing-keys.json'), 'utf8')).keys;
  const house = { key, centreId, origin: originOf(ports), issuer: `${originOf(ports)}/realms/samsvar` };
  const anotherDesk = (/** @type {import('./desks.mjs').Agent} */ agent) =>
    new Desk(`http://127.0.0.1:${ports.router}`, agent, house);
  const desks = agents.map(anotherDesk);
  parts.push({ stop: () => desks.forEach((desk) => desk.close()) });
  /** Every agent's telephone, anew: it signs in until Asterisk knows it. */
  const plugIn = async () => {
    const signedIn = (/** @type {string} */ id) =>
      until(async () => (await sipp.device(id)) === 0 || pause(300, false), 60_000);
    await Promise.all(agents.map(({ id }) => signedIn(id)));
  };
  await step('Telephones', plugIn);
  const eye = await openEye(ports.telephone, access);
  parts.push({ stop: eye.close });

  await step(`${agents.length} agents at their desks`, () =>
    until(() => desks.every(({ isFree }) => isFree), 60_000, () => desks.filter(({ isFree }) => !isFree).map(({ inWords }) => inWords).join('\n')),
  ); // prettier-ignore

  return {
    ...{ ports, centreId, databaseUrl, appUrl: postgres.part.appUrl, asterisk, redis, postgres, sipp, stop },
    ...{ redisProxy, ariProxy, desks, eye, routers, startRouter, restartRouter, plugIn, dir, anotherDesk },
    /** Every router has one process that serves and one that stands by. */
    isWhole: () => routers.every(({ pid }) => childrenOf(pid).filter(isListening).length === 2),
    /** Whose connection to one of our proxies this is, among all routers' serving processes. @param {number} port */
    servingAt: (port) =>
      pidBehind(
        port,
        routers.flatMap(({ pid }) => childrenOf(pid)),
      ),
    /** @param {string[]} words */
    tellRedis: (...words) => tellRedis(ports.redis, words),
  };
}

/** @template {{ pid: number, stop: () => Promise<void> }} Part @param {() => Promise<Part>} start */
async function restartable(start) {
  let part = await start();
  return {
    get part() {
      return part;
    },
    kill: async () => {
      process.kill(part.pid, 'SIGKILL');
      await part.stop();
    },
    stop: () => part.stop(),
    start: async () => void (part = await start()),
  };
}

/** The planned roster of the hour is some three people; here all are at work from before until long after. */
async function everybodyOnDuty(
  /** @type {string} */ url,
  /** @type {string} */ centreId,
  /** @type {Person[]} */ agents,
) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('delete from samsvar.seat where centre_id = $1', [centreId]);
    await client.query(
      `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at)
       select gen_random_uuid(), $1, person, 'phone', now() - interval '2 hours', now() + interval '12 hours'
         from unnest($2::uuid[]) as person`,
      [centreId, agents.map(({ id }) => id)],
    );
  } finally {
    await client.end();
  }
}

/**
 * In every plan agents have a browser's telephone. Ours speak plain SIP and sign in without a word, so what is pushed to
 * Asterisk for them is said so on its way.
 *
 * @param {string} path @param {string} body
 */
function sipTelephone(path, body) {
  if (!path.startsWith('/ari/asterisk/config/dynamic/res_pjsip/endpoint/') || body === '') return body;
  /** @type {{ fields: { attribute: string, value: string }[] }} */
  const { fields } = JSON.parse(body);
  const browser = ['webrtc', 'dtls_auto_generate_cert', 'transport', 'allow', 'auth'];
  const plain = { allow: 'alaw,ulaw', transport: 'udp', media_address: '127.0.0.1', bind_rtp_to_media_address: 'yes' };
  const said = Object.entries(plain).map(([attribute, value]) => ({ attribute, value }));
  return JSON.stringify({ fields: [...fields.filter(({ attribute }) => !browser.includes(attribute)), ...said] });
}

/** And asked what it has, as the plan has it: an endpoint of another kind than is wanted is made anew by every owner. */
const browserTelephone = (/** @type {string} */ path, /** @type {Buffer} */ said) =>
  path.startsWith('/ari/asterisk/config/dynamic/res_pjsip/endpoint/')
    ? said.toString('utf8').replace(/("attribute": ?"transport", ?"value": ?)"udp"/, '$1"ws" ')
    : said;

/** @param {number} port @param {string[]} words @returns {Promise<string>} */
const tellRedis = (port, words) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('');
      socket.write(`*${words.length}\r\n${parts}`);
    });
    socket.once('data', (answer) => (resolve(String(answer)), socket.destroy()));
    socket.once('error', reject);
  });

/**
 * @param {() => boolean | Promise<boolean>} holds
 * @param {number} withinMs
 * @param {() => string} [about] what to say when it does not come about
 */
export async function until(holds, withinMs, about) {
  if (await comesAbout(holds, withinMs)) return;
  throw new Error(`This did not come about in ${withinMs / 1_000} s: ${about?.() ?? holds}`);
}

/** @param {() => boolean | Promise<boolean>} holds @param {number} withinMs */
export async function comesAbout(holds, withinMs) {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await pause(25);
  }
  return true;
}
