import { Proposals, type BestSoFar, type ProposeControls, type Proposal } from '#api/roster-proposal';
import { emptySeats, openSeats, type ProposalTask } from '@samsvar/core';

/** A search that has found somebody for the first seat, and goes on until it is stopped. */
export class ProposalsByHand extends Proposals {
  /** Searches that are under way. */
  searching = 0;

  override async propose(task: ProposalTask, { better, signal }: ProposeControls): Promise<Proposal> {
    const [seat] = openSeats(task);
    const [person] = task.facts.people;
    if (!seat || !person) throw new Error('a search by hand needs a seat and a person');
    const { from, to, kind, lineId } = seat;
    const best: BestSoFar = {
      proposed: [{ personId: person.id, from, to, kind, lineId }],
      state: { cost: 1, bound: 0, gap: 1 },
    };
    better?.(best);
    this.searching += 1;
    await new Promise<void>((resolve) => {
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    this.searching -= 1;
    return { ...best, empty: emptySeats(task, best.proposed), ended: 'stopped' };
  }
}
