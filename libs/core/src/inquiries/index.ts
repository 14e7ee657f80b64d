export * from './identity-numbers.js';
export * from './inquiry.js';
