import type { ProposalTask } from '@samsvar/core';
import type { BestSoFar, Proposal } from './search.js';

/** What a search is given. The first integer of `stop` becomes 1 when it is to end with the best so far. */
export type WorkerOrder = {
  readonly task: ProposalTask;
  readonly seconds: number;
  readonly gap: number;
  readonly stop: SharedArrayBuffer;
};

/** What it says meanwhile and at the end. */
export type FromWorker =
  { readonly say: 'better'; readonly best: BestSoFar } | { readonly say: 'done'; readonly proposal: Proposal };
