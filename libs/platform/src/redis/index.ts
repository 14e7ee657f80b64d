export { connectListening, connectRedis } from './connect-redis.js';
export { centreKeys, keys, type CentreKeys } from './keys.js';
export { hearNews, NewsDesk, NewsEar, type Hearing } from './news.js';
