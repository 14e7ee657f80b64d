export { Proposer, type ProposeControls } from './proposer.js';
export type { BestSoFar, Proposal } from './search.js';
