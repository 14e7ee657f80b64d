import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { EdgeRequest } from './edge-request.js';
import { Problem } from './problem.js';

/** How many a minute. A person at a desk makes some 60; a whole town hall of strangers may sit behind one address. */
export type Ceilings = { readonly perPerson: number; readonly perAddressUnsigned: number };

type Count = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Counted in Redis, so that all processes count together. With Redis away whoever is signed in passes,
 * and whoever is not is refused: guessing tokens must not become free.
 */
export class RateLimits {
  private constructor(
    private readonly redis: Redis,
    private readonly person: Count,
    private readonly stranger: Count,
  ) {}

  static async on(server: FastifyInstance, redis: Redis, ceilings: Ceilings): Promise<RateLimits> {
    await server.register(rateLimit, { global: false, redis, skipOnError: true, nameSpace: 'limit:' });
    const perMinute = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
      server.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
    return new RateLimits(
      redis,
      perMinute(ceilings.perPerson, (request) => `person:${(request as EdgeRequest).actor?.personId}`),
      perMinute(ceilings.perAddressUnsigned, (request) => `address:${request.ip}`),
    );
  }

  async countPerson(request: FastifyRequest): Promise<void> {
    await refuseBeyond(this.person, request);
  }

  /** A good token of nobody we know: free to get for whoever the realm lets in, and each costs a look-up. */
  async countUnknown(request: FastifyRequest): Promise<void> {
    await refuseBeyond(this.stranger, request);
  }

  async countStranger(request: FastifyRequest): Promise<void> {
    // Asked outright: the limiter itself lets pass what it cannot count.
    await this.redis.ping().catch(() => {
      throw new Problem('sign-in-closed');
    });
    await refuseBeyond(this.stranger, request);
  }
}

async function refuseBeyond(count: Count, request: FastifyRequest): Promise<void> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  throw new Problem('too-many', {}, Math.max(1, counted.ttlInSeconds));
}
