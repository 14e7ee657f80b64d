export * from './closure.js';
export * from './easter.js';
export * from './holidays.js';
export * from './line-calendar.js';
export * from './line-facts.js';
export * from './open-now.js';
export * from './weekly-hours.js';
