import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../local/processes/ports.mjs';
import { childrenOf } from '../whose-connection.mjs';
import { comesAbout } from '../world.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../faults.mjs').Fault} Fault */

/**
 * At the commit of an offer; settles with who commits.
 * @template T @param {World} world @param {'before' | 'after'} when @param {(pid: number) => T} then @returns {Promise<T>}
 */
const atCommit = (world, when, then) =>
  new Promise((struck) => {
    const spring = (/** @type {number} */ port) => {
      // Whoever commits is at the other end of the connection, until it has its answer.
      const pid = world.servingAt(port);
      if (!pid) throw new Error('that was nobody we know');
      struck(then(pid));
    };
    world.redisProxy.set({ when, marker: '"do":"ring-device"', spring });
  });

/** @param {(event: import('../ari-proxy.mjs').AriEvent) => boolean} at @returns {Fault['strike']} */
const killAtEvent = (at) => (world) =>
  new Promise((struck) => {
    const spring = (/** @type {number} */ port) => {
      const pid = world.servingAt(port);
      if (pid) struck(killed(pid));
      return Boolean(pid);
    };
    world.ariProxy.set({ at, spring });
  });

/** Whoever asked for a telephone last, when one rings. @type {Fault['strike']} */
const killAtRinging = (world, run) =>
  new Promise((struck) => {
    let asking = 0;
    world.ariProxy.onAsked((port, method, path) => {
      if (method === 'POST' && /~device~[^/]*$/.test(path)) asking = port;
    });
    run.atEvent((event) => {
      const pid = isAgents(event) && event.channel?.state === 'Ringing' && world.servingAt(asking);
      if (!pid) return false;
      world.ariProxy.onAsked(undefined);
      struck(killed(pid));
      return true;
    });
  });

/** @param {...number} pids */
function killed(...pids) {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return { at: Date.now() };
}

/** @param {import('../ari-proxy.mjs').AriEvent} event */
const isAgents = ({ channel }) => Boolean(channel?.id.includes('~device~'));

/** What only the owner of a floor may say to Asterisk. */
const acts =
  /^(POST|PUT|DELETE|UPGRADE) \/ari|^GET \/rawman\?.*action=(QueueAdd|QueueRemove|DBPut|DBDel|UpdateConfig)/i;
const stoppedMs = 5_000;
/** More than ORPHANED_SECONDS, and an end in order. */
const orphanedMs = 60_000;
/** By then a process that was woken has done whatever it still had in its hands. */
const wokenMs = 2_000;
/** Some leases long. */
const takenWithinMs = 5_000;

/** Hangs as it commits, and wakes long after somebody else took its floor. @param {World} world @returns {ReturnType<Fault['strike']>} */
async function stopAndWake(world) {
  const pid = await atCommit(world, 'after', (one) => (process.kill(one, 'SIGSTOP'), one));
  const at = Date.now();
  /** @type {string[]} */
  const stale = [];
  const over = pause(stoppedMs).then(async () => {
    const stop = watchStale(world, pid, stale);
    process.kill(pid, 'SIGCONT');
    await pause(wokenMs);
    stop();
  });
  return { at, over, stale: () => stale };
}

/** From now on this process neither commits nor acts. @param {World} world @param {number} pid @param {string[]} stale */
function watchStale(world, pid, stale) {
  world.ariProxy.onAsked((port, method, path) => {
    if (acts.test(`${method} ${path}`) && world.servingAt(port) === pid) stale.push(`stale owner: ${method} ${path}`);
  });
  world.redisProxy.onKept((port) => {
    if (world.servingAt(port) === pid) stale.push('stale owner: a commit was kept');
  });
  return () => {
    world.ariProxy.onAsked(undefined);
    world.redisProxy.onKept(undefined);
  };
}

/** What the owner says to Redis arrives late; it still hears Asterisk and reaches it, while another takes its floor. @param {World} world @returns {ReturnType<Fault['strike']>} */
async function twoOwners(world) {
  const fence = () => world.tellRedis('GET', `{${world.centreId}}:fence`);
  const before = await fence();
  const pid = await atCommit(world, 'after', (one) => one);
  world.redisProxy.holdBack((port) => world.servingAt(port) === pid);
  const at = Date.now();
  /** @type {string[]} */
  const stale = [];
  const over = (async () => {
    if (!(await comesAbout(async () => (await fence()) !== before, takenWithinMs))) stale.push('nobody took the floor');
    const stop = watchStale(world, pid, stale);
    await pause(wokenMs);
    world.redisProxy.holdBack(undefined);
    await pause(wokenMs);
    stop();
  })();
  return { at, over, stale: () => stale };
}

/** @type {{ pid: number, stop: () => Promise<void> } | undefined} */
let second;

/** Seconds: a supervisor sees the crash, or nobody does. */
const [seen, unseen] = [0.2, 1.5];

/** @type {readonly Fault[]} */
export const routerFaults = [
  { name: 'kill-before-commit', within: seen, strike: (world) => atCommit(world, 'before', killed) },
  { name: 'kill-after-commit', within: seen, strike: (world) => atCommit(world, 'after', killed) },
  { name: 'kill-after-ringing', within: seen, strike: killAtRinging },
  {
    name: 'kill-after-answer',
    within: seen,
    strike: killAtEvent((event) => isAgents(event) && event.type === 'StasisStart'),
  },
  {
    name: 'kill-supervisor-too',
    within: unseen,
    strike: (world) =>
      atCommit(world, 'after', (pid) => {
        const parent = world.routers.find((router) => childrenOf(router.pid).includes(pid));
        const orphans = parent ? childrenOf(parent.pid).filter((child) => child !== pid) : [];
        // They serve on for a while; the next run is about those who are watched over.
        const over = comesAbout(() => !orphans.some((one) => existsSync(`/proc/${one}`)), orphanedMs);
        return { ...killed(...(parent ? [parent.pid] : []), pid), over };
      }),
  },
  { name: 'stop-and-wake', within: unseen, strike: stopAndWake },
  {
    name: 'two-owners',
    within: unseen,
    before: async (world) => void (second = await world.startRouter('router-2', await freePort())),
    strike: twoOwners,
    after: async (world) => {
      await second?.stop();
      world.routers.splice(world.routers.findIndex((router) => router === second), 1); // prettier-ignore
    },
  },
];
