import { createServer } from 'node:http';
import { connectListening, connectRedis, createLog, PublishedPlans } from '@samsvar/platform';
import { AmiClient, AriClient, HeldCallers } from '@samsvar/telephony';
import type { RouterConfig } from '../config.js';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { amiAddress, ariAddress } from '../telephone-system.js';
import { Watchdog } from './watchdog.js';

/** `ROLE=watchdog`: this process alone, until it is asked to stop. It needs neither Postgres nor the router. */
export async function keepWatch(config: RouterConfig): Promise<void> {
  const log = createLog('watchdog', config.logLevel);
  const redis = connectRedis(config.redisUrl, log);
  const plans = new PlansAtHand({
    published: new PublishedPlans(redis),
    files: new PlanFiles(config.planFolder),
    listening: () => connectListening(config.redisUrl, log),
    log,
  });
  const lines = new Map<string, AriClient>();
  const lineOf = (slug: string): AriClient => {
    const line = lines.get(slug) ?? new AriClient(ariAddress(config, slug));
    lines.set(slug, line);
    return line;
  };
  const manager = new AmiClient(amiAddress(config));
  const watchdog = new Watchdog({
    redis,
    sendToFallback: (slug, mayAct) => new HeldCallers(lineOf(slug), manager, slug).sendToFallback(mayAct),
    patience: { nobodysMs: config.watchdogSeconds * 1_000, awayMs: config.watchdogRedisSeconds * 1_000 },
    log,
  });
  const health = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'ok', ...watchdog.figures }));
  });

  await plans.open();
  plans.listen((plan) => watchdog.watch(plan));
  await watchdog.run();
  await new Promise<void>((resolve) => health.listen(config.port, config.host, resolve));
  log.info({ at: health.address() }, 'watching');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  watchdog.stop();
  health.close();
  await plans.close();
  redis.disconnect();
  for (const line of lines.values()) line.close();
  manager.close();
}
