import { Redis } from 'ioredis';
import { testPlaces } from './config.js';

/** A Redis of one spec file's own: an empty logical database. (Published messages are not apart: name channels freshly.) */
export type TestRedis = { readonly url: string; readonly client: Redis; quit(): Promise<void> };

/** Redis has sixteen logical databases as it comes; the first is left alone. */
const databases = 15;

export async function testRedis(): Promise<TestRedis> {
  const url = new URL(testPlaces.redisUrl());
  url.pathname = `/${1 + (testPlaces.worker() % databases)}`;
  const client = new Redis(url.href, { connectTimeout: 5_000, maxRetriesPerRequest: 2 });
  await client.flushdb();
  return {
    url: url.href,
    client,
    quit: async () => {
      await client.flushdb();
      await client.quit();
    },
  };
}
