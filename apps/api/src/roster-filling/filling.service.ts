import type { Draft, Editor } from '#api/roster-draft';
import { Proposals, type Proposal } from '#api/roster-proposal';
import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type LocalDate, type Refused, type WeekdayNeed } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import { FillingRepository } from './filling.repository.js';

/** A draft that was filled, and by what proposal. */
export type Filled = { readonly draft: Draft; readonly proposal: Proposal };

/** A week is found in one or two; whoever asked waits for it, and a request has its own deadline soon after. */
const searchSeconds = 6;
/** Each holds a core of the machine, and there are other things to do on it. */
const mostAtOnce = 2;

/** Fills the drafts of weeks. No transaction is open while it searches. */
@Injectable()
export class FillingService {
  private underWay = 0;

  constructor(
    private readonly weeks: FillingRepository,
    private readonly proposals: Proposals,
  ) {}

  async fill(
    scope: CentreScope,
    week: LocalDate,
    needs: readonly WeekdayNeed[],
    editor: Editor,
  ): Promise<Filled | Refused<'changed-meanwhile' | 'draft-too-large' | 'searches-busy'>> {
    if (this.underWay >= mostAtOnce) return refuse('searches-busy');
    this.underWay += 1;
    try {
      const task = await this.weeks.task(scope, week, needs, editor);
      if (isRefused(task)) return task;
      const proposal = await this.proposals.propose(task, { seconds: searchSeconds });
      const draft = await this.weeks.lay(scope, week, proposal.proposed, editor);
      return isRefused(draft) ? draft : { draft, proposal };
    } finally {
      this.underWay -= 1;
    }
  }
}
