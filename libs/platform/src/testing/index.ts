export { neighbours, type Neighbours } from './neighbours.js';
export { theSameThreeTests, type TenantRows } from './same-three-tests.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { testRedis, type TestRedis } from './test-redis.js';
