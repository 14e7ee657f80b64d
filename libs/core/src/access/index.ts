export { type DenialCause, type PermitCause } from './decisions.js';
export * from './desk-policies.js';
export * from './grant-policies.js';
export * from './house-policies.js';
export * from './people-policies.js';
export * from './permissions.js';
export { heldIn, isWellPlaced, type Place } from './places.js';
export * from './policy.js';
export * from './roles.js';
