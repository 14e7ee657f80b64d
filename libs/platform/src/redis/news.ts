import type { CentreChanged } from '@samsvar/contracts';
import type { Redis } from 'ioredis';
import { keys } from './keys.js';
import { hearStream, newestIn, tellOnce, type Hearing } from './told-stream.js';

const week = 7 * 24 * 3600;
const longest = 10_000;

/** Where news of the centres is told. */
export class NewsDesk {
  constructor(private readonly redis: Redis) {}

  /** Tells the news once, however often it is asked to. True when it was told now. */
  tell(news: CentreChanged): Promise<boolean> {
    return tellOnce(this.redis, news, {
      once: keys.told(news.id),
      stream: keys.news,
      rememberedSeconds: week,
      trimmed: ['maxlen', longest],
    });
  }
}

/** Hands on every piece of news from now on, until `stop`. */
export const hearNews = (redis: Redis, hear: (news: CentreChanged) => void): Hearing =>
  hearStream(redis, keys.news, () => newestIn(redis, keys.news), hear);

/** An ear for the news of the centres, on a connection of its own. */
export class NewsEar {
  constructor(private readonly connect: () => Redis) {}

  listen(hear: (news: CentreChanged) => void): Hearing {
    return hearNews(this.connect(), hear);
  }
}
