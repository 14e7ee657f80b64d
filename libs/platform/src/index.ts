export type * from './tenant/scope.js';
