import { awayWithin } from '#api/absences';
import { committedWithin, peopleWithin, type SomeWeeks } from '#api/roster-balance';
import { demandOf } from '#api/roster-demand';
import { draftedShifts, draftOf } from '#api/roster-draft';
import type { Editor } from '#api/roster-draft';
import { layInDrafts, type Laid } from '#api/roster-laying';
import { rosterPoliciesOf } from '#api/tenancy';
import { wishesWithin } from '#api/wishes';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  isRefused,
  lunches,
  refuse,
  seatsNeeded,
  startOfDay,
  switchedOffBy,
  type LocalDate,
  type ProposalTask,
  type ProposedShift,
  type Refused,
} from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';

/** What somebody has had of late counts in what is fair now. */
const weeksBefore = 4;

/** What is to be filled, and which versions of the weeks it was read from. */
export type Opening = { readonly task: ProposalTask; readonly seen: ReadonlyMap<LocalDate, number> };

/** What weeks' drafts are filled from, and the drafts with what was proposed laid into them. */
@Injectable()
export class FillingRepository {
  constructor(private readonly db: TenantDb) {}

  /** The weeks as their drafts have them now, with those around them, what is wanted, and who may be seated. */
  opening(
    scope: CentreScope,
    { week, weeks }: SomeWeeks,
    { seen, at }: Editor,
  ): Promise<Opening | Refused<'changed-meanwhile'>> {
    const next = addDays(week, 7 * weeks);
    const span = { from: startOfDay(week), to: startOfDay(next) };
    const around = { from: startOfDay(addDays(week, -7 * weeksBefore)), to: startOfDay(addDays(next, 7)) };
    return this.db.within(scope, async (tx) => {
      const versions = new Map<LocalDate, number>();
      for (const monday of mondays({ week, weeks })) versions.set(monday, (await draftOf(tx, scope, monday)).version);
      if (versions.get(week) !== seen) return refuse('changed-meanwhile');
      const demand = await demandOf(tx, scope);
      const shifts = await draftedShifts(tx, scope, around, at);
      const people = await peopleWithin(tx, scope, span);
      const concerned = [...people.map(({ id }) => id), ...shifts.map(({ personId }) => personId)];
      const facts = {
        span,
        shifts,
        engagements: await awayWithin(tx, scope, concerned, around, at),
        people,
        lunches: lunches(demand, addDays(week, -7), addDays(next, 6)),
        now: at,
      };
      const task = {
        needed: seatsNeeded(demand, week, addDays(next, -1)).filter(({ from }) => from > at),
        facts,
        wishes: await wishesWithin(tx, scope, span),
        committedSeats: await committedWithin(tx, scope, week, addDays(next, -1)),
        switchedOff: switchedOffBy(await rosterPoliciesOf(tx, scope)),
      };
      return { task, seen: versions };
    });
  }

  /**
   * Lays the proposed seats into the drafts, if nobody has changed the weeks since. `conclude` writes in the same transaction
   * what has come of it; where it answers false, nobody waits for them any more, and nothing is laid.
   */
  lay(
    scope: CentreScope,
    proposed: readonly ProposedShift[],
    by: Pick<Editor, 'personId' | 'at'>,
    seen: Opening['seen'],
    conclude: (tx: EntityManager, laid: Laid) => Promise<boolean>,
  ): Promise<Laid | Refused<'changed-meanwhile' | 'draft-too-large'>> {
    return this.db.within(scope, async (tx) => {
      const laid = await layInDrafts(tx, scope, proposed, by, seen);
      if (!isRefused(laid) && !(await conclude(tx, laid))) throw new Error('The search was ended by another meanwhile');
      return laid;
    });
  }
}

const mondays = ({ week, weeks }: SomeWeeks): LocalDate[] =>
  Array.from({ length: weeks }, (_, place) => addDays(week, 7 * place));
