import { loadSolver, Proposals, search, type Proposal, type ProposeControls } from '#api/roster-proposal';
import type { ProposalTask } from '@samsvar/core';

/** The real solver in this very thread: the thread of its own is a built file, and has a spec of its own. */
export class ProposalsHere extends Proposals {
  override async propose(task: ProposalTask, { seconds }: ProposeControls): Promise<Proposal> {
    return search(await loadSolver(), task, { seconds, gap: 0, isStopped: () => false, better: () => undefined });
  }
}
