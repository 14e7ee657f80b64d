export * from './tally.js';
