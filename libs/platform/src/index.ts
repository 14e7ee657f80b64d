export * from './clock/index.js';
export * from './config/index.js';
export * from './gate/index.js';
export * from './log/index.js';
export type * from './tenant/scope.js';
