export * from './clock.js';
export * from './routing-invariants.js';
export * from './routing-plan.js';
export * from './routing-scene.js';
