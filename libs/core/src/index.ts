export * from './access/index.js';
export * from './inquiries/index.js';
export * from './kernel/index.js';
export * from './metrics/index.js';
export * from './roster/index.js';
export * from './routing/index.js';
export * from './staffing/index.js';
export * from './tenancy/index.js';
