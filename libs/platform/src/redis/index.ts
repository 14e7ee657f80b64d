export { connectListening, connectRedis } from './connect-redis.js';
export { keys } from './keys.js';
export { hearNews, NewsDesk, type Hearing } from './news.js';
