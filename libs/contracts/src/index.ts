export * from './journal/index.js';
export * from './jobs/index.js';
export * from './plan/index.js';
export * from './problems/index.js';
export * from './realtime/index.js';
