export * from './permissions.js';
export * from './policy.js';
export * from './roles.js';
