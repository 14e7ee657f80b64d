// Parts of the router that others may run without it: the floor's loop with its place in Redis, and the journal's text.
export { nextCommitId } from './floor/commit-id.js';
export { FloorLoop, type Committed } from './floor/floor-loop.js';
export { UnsettledCommits } from './floor/floor-memory.js';
export { FloorStore, type Owner } from './floor/floor-store.js';
export { JournalEntries } from './floor/journal-entries.js';
export { JournalFold, type JournalFault } from './journal/journal-fold.js';
