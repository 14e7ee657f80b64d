export * from './erlang-a.js';
export * from './erlang-c.js';
