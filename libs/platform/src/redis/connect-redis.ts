import { Redis } from 'ioredis';
import type { Log } from '../log/index.js';

/**
 * A connection that says at once when Redis is away, instead of keeping work waiting in memory: whoever asks decides
 * what to do without it. It reconnects by itself.
 */
export const connectRedis = (url: string, log: Log): Redis =>
  watched(new Redis(url, { ...impatient, commandTimeout: 1_000 }), log);

/** A connection for those who wait *in* Redis for what comes: the same, but its commands may take their time. */
export const connectListening = (url: string, log: Log): Redis => watched(new Redis(url, impatient), log);

const impatient = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 1_000),
};

function watched(redis: Redis, log: Log): Redis {
  // Every attempt to reconnect is an error event; one line when it goes and one when it comes is enough.
  let isAway = false;
  redis.on('error', (err: unknown) => {
    if (!isAway) log.warn({ err }, 'redis is away');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('redis is back');
    isAway = false;
  });
  return redis;
}
