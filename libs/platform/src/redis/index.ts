export { connectListening, connectRedis } from './connect-redis.js';
export { centreKeys, keys, type CentreKeys } from './keys.js';
export { hearNews, NewsDesk, NewsEar } from './news.js';
export { PublishedPlans } from './published-plans.js';
export { hearStream, tellOnce, type Hearing } from './told-stream.js';
