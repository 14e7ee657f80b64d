export { cutsFor, keepingHardRules } from './kept.js';
export type { Column, LinearModel, Row } from './linear-model.js';
export type { Obstacle } from './may-sit.js';
export { proposalModel, readSolution, type ProposalModel } from './model.js';
export { openSeats, type ProposalTask, type ProposedShift, type Wish } from './task.js';
export { emptySeats, type EmptySeat } from './why-empty.js';
