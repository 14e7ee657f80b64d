import { Injectable } from '@nestjs/common';
import { refuse, type CallId, type CentreId, type Instant, type PersonId, type Refused } from '@samsvar/core';
import { ownedBy, TenantDb, type CentreScope, type MunicipalityScope, type SelfScope } from '@samsvar/platform';
import { IsNull, LessThan, MoreThanOrEqual, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { InquiryRow } from './inquiry.entity.js';

/** A conversation that the journal knows of. */
type Answered = Pick<InquiryRow, 'municipalityId' | 'callId' | 'agentId' | 'callerRef'> & { readonly at: Date };
export type Filed = Pick<
  InquiryRow,
  'subject' | 'outcome' | 'unsolvedBecause' | 'note' | 'filedAt' | 'channel' | 'callerKind'
>;
export type Earlier = Pick<InquiryRow, 'answeredAt' | 'subject'>;
/** `came`: of an enquiry that came by no call, when. */
type Named = { readonly callId: CallId; readonly agentId: PersonId; readonly came: Instant | undefined };
export type OwnPart = { readonly isFiled: boolean; readonly limit: number; readonly after: string | undefined };

/** What is shown is less: the sensitive among them is left out. */
const looksBack = 12;

/** The enquiries of a municipality, or of a centre; each call has one. */
@Injectable()
export class InquiryRepository {
  constructor(private readonly db: TenantDb) {}

  /** Opens drafts for calls that were answered since, and have none. Of a call that several had, it is the last one's. */
  async openAnswered(scope: CentreScope, since: Instant, limit: number): Promise<number> {
    return this.db.within(scope, async (tx) => {
      const answered: Answered[] = await tx.query(
        `select distinct on (f.municipality_id, f.call_id)
                f.municipality_id as "municipalityId", f.call_id as "callId", p.id as "agentId", f.at,
                ${callerRefOf('f')} as "callerRef"
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
    { callId, agentId, came }: Named,
    change: (row: InquiryRow) => Filed | Refused<'changed-meanwhile'> | undefined,
  ): Promise<InquiryRow | Refused<'absent' | 'changed-meanwhile'>> {
    return this.db.within(scope, async (tx) => {
      const { municipalityId } = scope;
      const answered =
        came === undefined
          ? await answeredBy(tx, scope, callId, agentId)
          : { municipalityId, callId, agentId, callerRef: null, at: new Date(came) };
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

  /** The newest before this call: of the same caller, and since then of anybody; some more than are shown. */
  earlier(
    scope: MunicipalityScope,
    callId: CallId,
    agentId: PersonId,
    since: Instant,
  ): Promise<{ ofCaller: Earlier[]; ofMunicipality: Earlier[] } | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const answered = await answeredBy(tx, scope, callId, agentId);
      if (!answered) return refuse('absent');
      const { callerRef } = answered;
      const newest = (where: FindOptionsWhere<InquiryRow>) =>
        tx.find(InquiryRow, {
          where: { ...ownedBy(scope), callId: Not(callId), filedAt: Not(IsNull()), ...where },
          order: { answeredAt: 'DESC' },
          take: looksBack,
        });
      return {
        ofCaller: callerRef === null ? [] : await newest({ callerRef }),
        ofMunicipality: await newest({ answeredAt: MoreThanOrEqual(since) }),
      };
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
async function answeredBy(
  tx: EntityManager,
  scope: MunicipalityScope,
  callId: CallId,
  agentId: PersonId,
): Promise<Answered | undefined> {
  const rows = await tx.query<Answered[]>(
    `select f.municipality_id as "municipalityId", f.call_id as "callId", f.agent_id as "agentId", f.at,
            ${callerRefOf('f')} as "callerRef"
       from samsvar.journal_fact f
      where f.centre_id = $1 and f.municipality_id = $2 and f.call_id = $3 and f.agent_id = $4 and f.fact = 'connected'
      order by f.at desc limit 1`,
    [scope.centreId, scope.municipalityId, callId, agentId],
  );
  return rows[0];
}

/** By which key the caller's number is known, as the call's arrival says. */
const callerRefOf = (fact: string): string =>
  `(select a.body ->> 'callerRef' from samsvar.journal_fact a
     where a.centre_id = ${fact}.centre_id and a.call_id = ${fact}.call_id and a.fact = 'call-arrived' limit 1)`;

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
        ...{ channel: 'phone' as const, callerKind: null },
      })),
    )
    .orIgnore()
    .execute();
}
