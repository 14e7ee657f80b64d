import type { PublishedPlan } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import type { Redis } from 'ioredis';
import { centreKeys, keys } from './keys.js';

/*
 * Keeps a plan, unless one as new is kept already: versions never go back.
 * KEYS 1 the plan      ARGV 1 its version · 2 the plan as JSON
 * Returns the version that was kept before, 0 when there was none.
 */
const keepNewer = `
local known = tonumber(redis.call('hget', KEYS[1], 'version') or '0')
if known < tonumber(ARGV[1]) then redis.call('hset', KEYS[1], 'version', ARGV[1], 'body', ARGV[2]) end
return known`;

/** The newest plan of each centre in Redis: laid there by the API, taken by the routers. Any method may reject. */
export class PublishedPlans {
  constructor(private readonly redis: Redis) {}

  /** Keeps it, names the centre as one that has a plan, and tells the routers. Harmless twice, and when it is old. */
  async publish(published: PublishedPlan): Promise<void> {
    const { centreId, version } = published.plan;
    const { plan } = centreKeys(centreId);
    await this.redis.eval(keepNewer, 1, plan, version, JSON.stringify(published));
    await this.redis.sadd(keys.centres, centreId);
    await this.redis.publish(plan, String(version));
  }

  /** 0: none. */
  async version(centre: CentreId): Promise<number> {
    return Number((await this.redis.hget(centreKeys(centre).plan, 'version')) ?? 0);
  }

  /** As it lies there, unread. */
  async newest(centre: CentreId): Promise<string | null> {
    return this.redis.hget(centreKeys(centre).plan, 'body');
  }

  async centres(): Promise<CentreId[]> {
    return (await this.redis.smembers(keys.centres)) as CentreId[];
  }
}
