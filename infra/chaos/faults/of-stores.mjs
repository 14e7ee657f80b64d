import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { childrenOf } from '../whose-connection.mjs';
import { comesAbout, until } from '../world.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../faults.mjs').Fault} Fault */

const awayMs = 1_000;
/**
 * Seconds. Whoever asks for a floor that no owner is known of waits two leases, two seconds; the rest is for processes that
 * start from nothing. Whoever rings meanwhile is answered from Asterisk's own queue.
 */
const anew = 10;
/** At such a moment Postgres has the journal. What Redis alone has, nobody has when it is emptied with every router. */
const journalIsMoved = 10_000;

/** @param {{ start: () => Promise<void> }} part a killed server's own files may say for a moment that it still runs */
async function startAgain(part) {
  const hasStarted = () =>
    part.start().then(
      () => true,
      () => pause(200, false),
    );
  if (!(await comesAbout(hasStarted, 30_000))) throw new Error('it does not start again');
}

/** @param {'redis' | 'postgres'} which @param {'kill' | 'stop'} how @param {number} ms @returns {Fault['strike']} */
const away = (which, how, ms) => async (world) => {
  const part = world[which];
  const at = Date.now();
  await part[how]();
  return { at, over: pause(ms).then(() => startAgain(part)) };
};

/** @param {World} world @param {'on' | 'off'} readOnly */
async function setReadOnly({ postgres }, readOnly) {
  const client = new pg.Client({
    connectionString: postgres.part.url,
    options: '-c default_transaction_read_only=off',
  });
  await client.connect();
  try {
    await client.query(`alter system set default_transaction_read_only = ${readOnly}`);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

/** @type {readonly Fault[]} */
export const storeFaults = [
  { name: 'redis-killed', strike: away('redis', 'kill', awayMs) },
  { name: 'redis-restarted', strike: away('redis', 'stop', 0) },
  {
    name: 'redis-emptied',
    strike: async (world) => {
      await world.tellRedis('FLUSHALL');
      return { at: Date.now() };
    },
  },
  {
    name: 'redis-emptied-routers-killed',
    ...{ calls: 60, perSecond: 3, within: anew },
    strike: async (world) => {
      const entries = () => world.tellRedis('XLEN', `{${world.centreId}}:journal`);
      await until(async () => (await entries()) === ':0\r\n', journalIsMoved);
      for (const { pid } of world.routers) for (const one of [pid, ...childrenOf(pid)]) process.kill(one, 'SIGKILL');
      const at = Date.now();
      await world.tellRedis('FLUSHALL');
      return { at };
    },
  },
  { name: 'postgres-killed', strike: away('postgres', 'kill', awayMs) },
  { name: 'postgres-away-30s', calls: 36, perSecond: 1.2, strike: away('postgres', 'stop', 30_000) },
  {
    name: 'postgres-read-only',
    strike: async (world) => {
      await setReadOnly(world, 'on');
      const at = Date.now();
      return { at, over: pause(4_000).then(() => setReadOnly(world, 'off')) };
    },
  },
];
