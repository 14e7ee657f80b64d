import { balanceWithin } from '#api/roster-balance';
import {
  addDays,
  minutes,
  mondayOf,
  osloClock,
  startOfDay,
  type Instant,
  type MunicipalityId,
  type PersonId,
} from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';

/** Four weeks: a month of both sides of a fortnight's roster. */
const WEEKS = 4;

/** What the turn of being called from other work goes by. */
export type FairTurn = {
  /** How many times somebody has come of late; nobody's is 0. */
  readonly came: ReadonlyMap<PersonId, number>;
  /** Minutes in shifts beyond what a municipality is committed to; negative when it owes. */
  readonly beyond: ReadonlyMap<MunicipalityId, number>;
};

const whoCame = `
  select agent_id as "personId", count(*)::integer as times from samsvar.journal_fact
   where centre_id = $1 and at >= $2 and fact = 'call-out-answered' and body ->> 'how' = 'accepted'
   group by agent_id`;

/** Who has come since four weeks ago, and how the municipalities stand by the four whole weeks before this one. */
export async function fairTurnOf(tx: EntityManager, scope: CentreScope, now: Instant): Promise<FairTurn> {
  const { date } = osloClock(now);
  const came = await tx.query<{ personId: PersonId; times: number }[]>(whoCame, [
    scope.centreId,
    new Date(startOfDay(addDays(date, -7 * WEEKS))),
  ]);
  const { municipalities } = await balanceWithin(
    tx,
    scope,
    { week: addDays(mondayOf(date), -7 * WEEKS), weeks: WEEKS },
    now,
  );
  return {
    came: new Map(came.map(({ personId, times }) => [personId, times])),
    beyond: new Map(
      municipalities.map(({ municipalityId, beyond }) => [municipalityId, Math.round(beyond / minutes(1))]),
    ),
  };
}
