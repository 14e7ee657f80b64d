export * from './clock.js';
export * from './roster-scene.js';
export * from './routing-history.js';
export { thePlan } from './routing-history-plan.js';
export * from './routing-invariants.js';
export * from './routing-plan.js';
export * from './routing-run.js';
export * from './routing-scene.js';
