import type { CentreChanged } from '@samsvar/contracts';
import type { Redis } from 'ioredis';
import { keys } from './keys.js';

/*
 * Puts one piece of news in the stream, unless it is there already.
 * KEYS 1 that it is told · 2 the stream      ARGV 1 the news as JSON · 2 seconds to remember · 3 length of the stream
 * Returns 1 when it was put there now, 0 when it was there.
 */
const tellOnce = `
if redis.call('set', KEYS[1], '1', 'nx', 'ex', ARGV[2]) then
  redis.call('xadd', KEYS[2], 'maxlen', '~', ARGV[3], '*', 'news', ARGV[1])
  return 1
end
return 0`;

const week = 7 * 24 * 3600;
const longest = 10_000;

/** Where news of the centres is told. */
export class NewsDesk {
  constructor(private readonly redis: Redis) {}

  /** Tells the news once, however often it is asked to. True when it was told now. */
  async tell(news: CentreChanged): Promise<boolean> {
    const told = await this.redis.eval(tellOnce, 2, keys.told(news.id), keys.news, JSON.stringify(news), week, longest);
    return told === 1;
  }
}

/** Somebody listening for news: from `listening` on nothing is missed. */
export type Hearing = { readonly listening: Promise<void>; stop(): void };

/**
 * Hands on every piece of news from now on, until `stop`. The connection is its own: it waits in Redis.
 * While Redis is away it waits for it to come back, and goes on from where it was.
 */
export function hearNews(redis: Redis, hear: (news: CentreChanged) => void): Hearing {
  let isStopped = false;
  let begun: () => void = () => undefined;
  const listening = new Promise<void>((resolve) => (begun = resolve));
  const listen = async () => {
    let last = '$';
    while (!isStopped) {
      try {
        if (last === '$') last = await newest(redis);
        begun();
        const heard = await redis.xread('COUNT', 100, 'BLOCK', 1_000, 'STREAMS', keys.news, last);
        for (const [id, [, news]] of (heard?.[0]?.[1] ?? []) as [string, [string, string]][]) {
          last = id;
          hear(JSON.parse(news) as CentreChanged);
        }
      } catch {
        // Away or being closed: the connection says so in the log, and comes back by itself.
        if (!isStopped) await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  };
  void listen();
  return {
    listening,
    stop: () => {
      isStopped = true;
      redis.disconnect();
    },
  };
}

async function newest(redis: Redis): Promise<string> {
  const [entry] = await redis.xrevrange(keys.news, '+', '-', 'COUNT', 1);
  return entry?.[0] ?? '0-0';
}

/** An ear for the news of the centres, on a connection of its own. */
export class NewsEar {
  constructor(private readonly connect: () => Redis) {}

  listen(hear: (news: CentreChanged) => void): Hearing {
    return hearNews(this.connect(), hear);
  }
}
