import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { comesAbout } from '../world.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../faults.mjs').Fault} Fault */

const awayMs = 1_000;

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
