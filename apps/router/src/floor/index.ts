// The floor as others may run it: the loop, and its place in Redis.
export { FloorLoop, type Committed } from './floor-loop.js';
export { UnsettledCommits } from './floor-memory.js';
export { FloorStore, type Owner } from './floor-store.js';
