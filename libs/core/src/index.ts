export * from './access/index.js';
export * from './kernel/index.js';
