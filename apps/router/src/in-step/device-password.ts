import { createHmac, randomUUID } from 'node:crypto';
import { later, minutes, type AgentId, type CentreId, type Instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';

/** Since when a browser's telephone may sign in, and how long: each opening has an epoch of its own. */
export type DeviceEpoch = { readonly epoch: string; readonly until: Instant };

/** A telephone that is open longer opens itself anew; one that was stolen is good for no longer than this. */
const goodFor = minutes(120);

/**
 * What a browser's telephone signs in with in this epoch. Nobody keeps it: each process that knows the telephone system's
 * secret finds the same. Outside any epoch it is one that nobody was ever told.
 */
export const devicePassword = (secret: string, agent: AgentId, epoch = 'closed'): string =>
  createHmac('sha256', secret).update(`device|${agent}|${epoch}`).digest('base64url');

/**
 * What a SIP telephone signs in with by the key that the plan has for it: made anew by whoever knows the telephone system's
 * secret, and short enough to be typed on a telephone.
 */
export const sipPassword = (secret: string, agent: AgentId, key: string): string =>
  createHmac('sha256', secret).update(`sip|${agent}|${key}`).digest('base64url').slice(0, 24);

/** The epochs of a centre's telephones, in Redis: what they are good for only the telephone system's secret says. */
export class DeviceEpochs {
  constructor(private readonly redis: Redis) {}

  /** Begins a new one. Whatever was good until now is not any more. */
  async begin(centre: CentreId, agent: AgentId, now: Instant): Promise<DeviceEpoch> {
    const begun = { epoch: randomUUID(), until: later(now, goodFor) };
    await this.redis.hset(centreKeys(centre).telephones, agent, `${begun.epoch} ${begun.until}`);
    return begun;
  }

  /** Ends this one; a newer one stays. */
  async end(centre: CentreId, agent: AgentId, epoch: string): Promise<void> {
    const { telephones } = centreKeys(centre);
    if (read(await this.redis.hget(telephones, agent))?.epoch === epoch) await this.redis.hdel(telephones, agent);
  }

  async of(centre: CentreId, agent: AgentId, now: Instant): Promise<DeviceEpoch | undefined> {
    const found = read(await this.redis.hget(centreKeys(centre).telephones, agent));
    return found && found.until > now ? found : undefined;
  }

  async all(centre: CentreId, now: Instant): Promise<ReadonlyMap<AgentId, DeviceEpoch>> {
    const kept = await this.redis.hgetall(centreKeys(centre).telephones);
    return new Map(
      Object.entries(kept).flatMap(([agent, text]) => {
        const found = read(text);
        return found && found.until > now ? [[agent as AgentId, found]] : [];
      }),
    );
  }
}

function read(text: string | null): DeviceEpoch | undefined {
  const [epoch, until] = text?.split(' ') ?? [];
  return epoch && until ? { epoch, until: Number(until) as Instant } : undefined;
}
