export * from './calendar.js';
export * from './ids.js';
export * from './oslo.js';
export * from './refusal.js';
export * from './time.js';
