import type { ProposalTask } from '@samsvar/core';
import type { BestSoFar, Proposal } from './search.js';

export type ProposeControls = {
  readonly seconds: number;
  readonly better?: (best: BestSoFar) => void;
  /** Aborted: the search ends with the best so far. */
  readonly signal?: AbortSignal;
};

/** Where proposals come from. */
export abstract class Proposals {
  /**
   * Fills the open seats of the task. One that is stopped or out of time resolves with the best so far;
   * it rejects when the search fails, or was ended before it had found anything.
   */
  abstract propose(task: ProposalTask, controls: ProposeControls): Promise<Proposal>;
}
