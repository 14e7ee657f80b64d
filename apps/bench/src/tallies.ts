import { Redis } from 'ioredis';
import pg from 'pg';
import type { Ground } from './ground.js';

/** What has been written so far, counted where it lies and not by who wrote it. */
export type Tallies = {
  now(): Promise<{ readonly auditRows: number; readonly limiterCounts: number }>;
  close(): Promise<void>;
};

export async function openTallies({ databaseUrl, redisUrl }: Ground): Promise<Tallies> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const redis = new Redis(redisUrl);
  return {
    now: async () => {
      const { rows } = await database.query<{ n: string }>('select count(*) as n from samsvar.audit');
      const said = await redis.info('commandstats');
      // The limiter's script is all that is called by its hash here.
      return {
        auditRows: Number(rows[0]?.n),
        limiterCounts: Number(/cmdstat_evalsha:calls=(\d+)/.exec(said)?.[1] ?? 0),
      };
    },
    close: async () => {
      redis.disconnect();
      await database.end();
    },
  };
}
