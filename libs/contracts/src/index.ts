export * from './problems/index.js';
