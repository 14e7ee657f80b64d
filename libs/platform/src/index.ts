export * from './clock/index.js';
export * from './config/index.js';
export * from './gate/index.js';
export * from './health/index.js';
export * from './log/index.js';
export * from './postgres/index.js';
export * from './redis/index.js';
export * from './tenant/index.js';
