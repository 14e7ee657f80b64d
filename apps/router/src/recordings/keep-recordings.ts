import { createServer } from 'node:http';
import type { PublishedPlan } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import {
  connectListening,
  connectRedis,
  connectWhenThere,
  createDataSource,
  createLog,
  floorScope,
  PublishedPlans,
  TenantDb,
} from '@samsvar/platform';
import type { RouterConfig } from '../config.js';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { LaidOutRecordings, type SoundOf } from './laid-out-recordings.js';

/** What could not be had is asked for again, and a file that somebody removed is laid there anew. */
const againAfterMs = 5_000;

/** `ROLE=recordings`: this process alone, on Asterisk's machine, until it is asked to stop. */
export async function keepRecordings(config: RouterConfig): Promise<void> {
  const log = createLog('recordings', config.logLevel);
  const redis = connectRedis(config.redisUrl, log);
  const dataSource = createDataSource({ url: config.databaseUrl, applicationName: 'samsvar-recordings', entities: [] });
  const coming = connectWhenThere(dataSource, log);
  const plans = new PlansAtHand({
    published: new PublishedPlans(redis),
    files: new PlanFiles(config.planFolder),
    listening: () => connectListening(config.redisUrl, log),
    log,
  });
  const recordings = new LaidOutRecordings(config.recordingsFolder ?? '', soundsIn(new TenantDb(dataSource)));
  const newest = new Map<CentreId, PublishedPlan>();
  const waiting = new Set<CentreId>();

  /** One centre after the other, and one look at a time: a plan that comes meanwhile is seen in the next. */
  const layOutAll = async () => {
    for (const { plan, edge } of newest.values()) {
      const told = waiting.has(plan.centreId);
      await recordings.layOut(plan.centreId, edge).then(
        () => waiting.delete(plan.centreId),
        (err: unknown) => {
          waiting.add(plan.centreId);
          if (!told)
            log.warn({ err, centre: plan.centreId }, 'recordings are missing; they are fetched when they can be');
        },
      );
    }
  };
  let looking = Promise.resolve();
  const look = () => (looking = looking.then(layOutAll));

  await plans.open();
  plans.listen((plan) => {
    newest.set(plan.plan.centreId, plan);
    void look();
  });
  const again = setInterval(() => void look(), againAfterMs);
  const health = createServer((_, answer) => {
    const status = { status: 'ok', centres: newest.size, incomplete: waiting.size };
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(status));
  });
  await new Promise<void>((resolve) => health.listen(config.port, config.host, resolve));
  log.info({ at: health.address() }, 'laying out recordings');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  clearInterval(again);
  health.close();
  await plans.close();
  await looking;
  coming.stop();
  redis.disconnect();
  if (dataSource.isInitialized) await dataSource.destroy();
}

/** As they lie in Postgres. */
export const soundsIn =
  (db: TenantDb): SoundOf =>
  (centre, hash) =>
    db.within(floorScope(centre), async (tx) => {
      const rows: { sound: Buffer }[] = await tx.query(
        'select sound from samsvar.recording where centre_id = $1 and hash = $2 limit 1',
        [centre, hash],
      );
      return rows[0]?.sound;
    });
