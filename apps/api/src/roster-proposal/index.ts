export { Proposals, type ProposeControls } from './proposals.js';
export { Proposer } from './proposer.js';
export { search, type BestSoFar, type Proposal } from './search.js';
export { loadSolver } from './solve.js';
