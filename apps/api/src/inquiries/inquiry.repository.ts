import { Injectable } from '@nestjs/common';
import { refuse, type CallId, type CentreId, type Instant, type PersonId, type Refused } from '@samsvar/core';
import { ownedBy, TenantDb, type CentreScope, type MunicipalityScope, type SelfScope } from '@samsvar/platform';
import { IsNull, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { InquiryRow } from './inquiry.entity.js';

/** A conversation that the journal knows of. */
type Answered = Pick<InquiryRow, 'municipalityId' | 'callId' | 'agentId'> & { readonly at: Date };
export type Filed = Pick<InquiryRow, 'subject' | 'outcome' | 'unsolvedBecause' | 'note' | 'filedAt'>;
export type OwnPart = { readonly isFiled: boolean; readonly limit: number; readonly after: string | undefined };

/** The enquiries of a municipality, or of a centre; each call has one. */
@Injectable()
export class InquiryRepository {
  constructor(private readonly db: TenantDb) {}

  /** Opens drafts for calls that were answered since, and have none. Of a call that several had, it is the last one's. */
  async openAnswered(scope: CentreScope, since: Instant, limit: number): Promise<number> {
    return this.db.within(scope, async (tx) => {
      const answered: Answered[] = await tx.query(
        `select distinct on (f.municipality_id, f.call_id)
                f.municipality_id as "municipalityId", f.call_id as "callId", p.id as "agentId", f.at
           from samsvar.journal_fact f
           join samsvar.municipality m on m.centre_id = f.centre_id and m.id = f.municipality_id
           join samsvar.person p on p.centre_id = f.centre_id and p.id::text = f.agent_id
          where f.centre_id = $1 and f.fact = 'connected' and f.at >= $2
            and not exists (select from samsvar.inquiry i
                             where i.municipality_id = f.municipality_id and i.call_id = f.call_id)
          order by f.municipality_id, f.call_id, f.at desc limit $3`,
        [scope.centreId, new Date(since), limit],
      );
      await open(tx, scope.centreId, answered);
      return answered.length;
    });
  }

  /** One agent's, newest first. */
  own(scope: SelfScope, centreId: CentreId, { isFiled, limit, after }: OwnPart): Promise<InquiryRow[]> {
    const filedAt = isFiled ? Not(IsNull()) : IsNull();
    const where = { centreId, agentId: scope.personId, filedAt, ...(after !== undefined && { id: LessThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(InquiryRow, { where, order: { id: 'DESC' }, take: limit }));
  }

  /** The call's enquiry as `change` leaves it; opened first, where the journal knows the call and nobody has come to it yet. */
  change(
    scope: MunicipalityScope,
    callId: CallId,
    agentId: PersonId,
    change: (row: InquiryRow) => Filed | Refused<'changed-meanwhile'> | undefined,
  ): Promise<InquiryRow | Refused<'absent' | 'changed-meanwhile'>> {
    return this.db.within(scope, async (tx) => {
      const [answered] = await answeredBy(tx, scope, callId, agentId);
      if (!answered) return refuse('absent');
      await open(tx, scope.centreId, [answered]);
      const where = { ...ownedBy(scope), callId };
      const row = await tx.findOneOrFail(InquiryRow, { where, lock: { mode: 'pessimistic_write' } });
      // Filed by a colleague who had the call as well: theirs it is.
      if (row.filedAt !== null && row.agentId !== agentId) return refuse('changed-meanwhile');
      const changed = change(row);
      if (changed === undefined) return row;
      if ('refused' in changed) return changed;
      const next = { ...changed, agentId, version: row.version + 1 };
      await tx.update(InquiryRow, { ...ownedBy(scope), id: row.id }, next);
      return { ...row, ...next };
    });
  }

  /** What most enquiries of the centre have been about since then, most first. */
  async likeliest(scope: CentreScope, since: Instant, limit: number): Promise<readonly string[]> {
    const rows = await this.db.within(scope, (tx) =>
      tx
        .createQueryBuilder(InquiryRow, 'inquiry')
        .select('inquiry.subject', 'subject')
        .where({ centreId: scope.centreId, filedAt: MoreThanOrEqual(since), subject: Not(IsNull()) })
        .groupBy('inquiry.subject')
        .orderBy('count(*)', 'DESC')
        .addOrderBy('inquiry.subject')
        .limit(limit)
        .getRawMany<{ subject: string }>(),
    );
    return rows.map(({ subject }) => subject);
  }
}

/** Whether the agent had that call in that municipality, and when last. */
const answeredBy = (tx: EntityManager, scope: MunicipalityScope, callId: CallId, agentId: PersonId) =>
  tx.query<Answered[]>(
    `select municipality_id as "municipalityId", call_id as "callId", agent_id as "agentId", at
       from samsvar.journal_fact
      where centre_id = $1 and municipality_id = $2 and call_id = $3 and agent_id = $4 and fact = 'connected'
      order by at desc limit 1`,
    [scope.centreId, scope.municipalityId, callId, agentId],
  );

/** Those that are open already stay as they are. */
async function open(tx: EntityManager, centreId: CentreId, answered: readonly Answered[]): Promise<void> {
  if (answered.length === 0) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(InquiryRow)
    .values(
      answered.map(({ at, ...of }) => ({
        ...of,
        ...{ id: uuidv7(), centreId, answeredAt: at.getTime() as Instant, version: 1 },
        ...{ filedAt: null, subject: null, outcome: null, unsolvedBecause: null, note: null },
      })),
    )
    .orIgnore()
    .execute();
}
