import 'reflect-metadata';
import type { CentreId } from '@samsvar/core';
import { centreKeys, ConfigFault, connectRedis, createLog } from '@samsvar/platform';
import { readConfig, surroundings, type RouterConfig } from './config.js';
import { FloorStore, type Owner } from './floor/floor-store.js';
import { keepRecordings } from './recordings/keep-recordings.js';
import { WatchedProcess } from './supervision/watched-process.js';
import { keepWatch } from './watchdog/keep-watch.js';

/*
 * node dist/main.js: the router, until it is asked to stop. This process is small and does nothing but watch over those
 * that serve: one that routes and holds the sockets, and others that only stand by. It starts again what dies, and gives
 * up the floors of the dead at once, so that a crash costs callers some milliseconds and not the life of a lease.
 */

async function watchOver(config: RouterConfig): Promise<void> {
  const log = createLog('router', config.logLevel);
  const redis = connectRedis(config.redisUrl, log);
  const program = new URL('./serve.js', import.meta.url);
  const orphaned = (centre: CentreId, owner: Owner) => {
    new FloorStore(redis, centreKeys(centre)).release(owner).then(
      () => log.warn({ centre, fence: owner.fence }, 'the floor of a process that died is given up'),
      (err: unknown) => log.warn({ err, centre }, 'the floor of a process that died will run out by itself'),
    );
  };
  const watched = (env: Record<string, string>) =>
    new WatchedProcess({
      program,
      env: { ...surroundings(), ...env },
      orphaned,
      stopWithinMs: (config.shutdownSeconds + 1) * 1_000, // it ends itself after `shutdownSeconds`, if it can
      died: (how) => log.error({ how, ...env }, 'a serving process ended; it is started again'),
    });
  const spare = { ROLE: 'engine', PORT: '0' };
  const standbys = config.role === 'gateway' ? 0 : config.standbys;
  const all = [watched({}), ...Array.from({ length: standbys }, () => watched(spare))];
  const stop = () => void Promise.all(all.map((one) => one.stop()));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  try {
    await Promise.all(all.map((one) => one.run()));
  } finally {
    await Promise.all(all.map((one) => one.stop()));
    redis.disconnect();
  }
}

const runs: Readonly<Record<RouterConfig['role'], (config: RouterConfig) => Promise<void>>> = {
  ...{ engine: watchOver, gateway: watchOver, all: watchOver },
  ...{ watchdog: keepWatch, recordings: keepRecordings },
};

try {
  const config = readConfig();
  await runs[config.role](config);
} catch (fault) {
  const said = fault instanceof ConfigFault ? fault.message : `The router cannot start: ${String(fault)}`;
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
}
