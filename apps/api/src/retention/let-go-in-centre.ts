import { Injectable } from '@nestjs/common';
import { days, later, type MunicipalityId } from '@samsvar/core';
import { AuditLog, Clock, Does, TenantDb, type CentreScope, type JobHandler, type Scope } from '@samsvar/platform';
import { KeptMonths, keptSince, rosterKeptSince } from './kept-since.js';
import { letGo } from './let-go.js';
import { letGoOfRoster } from './let-go-of-roster.js';
import { letGoOfOwnTime } from './let-go-of-own-time.js';

/** One transaction's worth. */
const rowsAtOnce = 500;

/** What an enquiry was about and how it ended is counted for longer; what was written besides is not needed then. */
const noteKept = days(365);

/** Whoever looks for why a desk or a plan was not told of something does so within days. */
const toldKept = days(30);

type Period = { readonly id: MunicipalityId; readonly days: number };

/**
 * Lets go of what a centre keeps by row. Whose number a reference stood for is forgotten when the municipality's time for it
 * is out, counted from the first call: Redis forgets it within the hour, as it does every row that is gone, and the
 * journal's reference stands for nobody then. Entries set aside go with the journal of their time.
 */
@Injectable()
@Does('retention.centre')
export class LetGoInCentre implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly audit: AuditLog,
    private readonly months: KeptMonths,
    private readonly clock: Clock,
  ) {}

  async do(scope: Scope): Promise<void> {
    if (scope.kind !== 'centre') throw new Error('it is a centre that lets go of its own');
    const periods: Period[] = await this.db.within(scope, (tx) =>
      tx.query('select id, caller_number_days as days from samsvar.municipality where centre_id = $1', [
        scope.centreId,
      ]),
    );
    for (const period of periods) await this.forget(scope, period);
    await this.letGoOfNotes(scope);
    await this.letGoOfSetAside(scope);
    await this.letGoOfTold(scope);
    await letGoOfRoster(this.db, this.audit, scope, rosterKeptSince(this.clock.now(), this.months));
    await letGoOfOwnTime(this.db, this.audit, scope, this.clock.now());
  }

  private async letGoOfNotes(scope: CentreScope): Promise<void> {
    const before = new Date(later(this.clock.now(), -noteKept)).toISOString();
    const [{ due } = { due: 0 }]: { due: number }[] = await this.db.within(scope, (tx) =>
      tx.query(`select count(*)::int as due ${writtenBefore}`, [scope.centreId, before]),
    );
    if (due === 0) return;
    await this.audit.write(letGo(scope, { inquiryNotes: String(due), before }));
    while ((await this.letGoOfSomeNotes(scope, before)) === rowsAtOnce);
  }

  private async letGoOfSomeNotes(scope: CentreScope, before: string): Promise<number> {
    const [{ gone } = { gone: 0 }]: { gone: number }[] = await this.db.within(scope, (tx) =>
      tx.query(
        `with due as (select municipality_id, id ${writtenBefore} limit ${rowsAtOnce}),
              gone as (update samsvar.inquiry set note = null where (municipality_id, id) in (select * from due) returning 1)
         select count(*)::int as gone from gone`,
        [scope.centreId, before],
      ),
    );
    return gone;
  }

  /** Who is told of by an id, and when, is in the audit log; that others have been told of it is no record. */
  private async letGoOfTold(scope: CentreScope): Promise<void> {
    const before = new Date(later(this.clock.now(), -toldKept)).toISOString();
    await this.db.within(scope, (tx) =>
      tx.query('delete from samsvar.outbox where centre_id = $1 and published_at < $2', [scope.centreId, before]),
    );
  }

  /** No more than a handful, ever. */
  private async letGoOfSetAside(scope: CentreScope): Promise<void> {
    const [commits] = keptSince(this.clock.now(), this.months);
    const before = new Date(commits.since).toISOString();
    const of = 'from samsvar.journal_set_aside where centre_id = $1 and at < $2';
    const [{ due } = { due: 0 }]: { due: number }[] = await this.db.within(scope, (tx) =>
      tx.query(`select count(*)::int as due ${of}`, [scope.centreId, before]),
    );
    if (due === 0) return;
    await this.audit.write(letGo(scope, { setAside: String(due), before }));
    await this.db.within(scope, (tx) => tx.query(`delete ${of}`, [scope.centreId, before]));
  }

  /** Recorded first, as everywhere: what cannot be recorded is not done. */
  private async forget(scope: CentreScope, period: Period): Promise<void> {
    const before = new Date(later(this.clock.now(), -days(period.days))).toISOString();
    const [{ due } = { due: 0 }]: { due: number }[] = await this.db.within(scope, (tx) =>
      tx.query(`select count(*)::int as due ${ofAge}`, [scope.centreId, period.id, before]),
    );
    if (due === 0) return;
    const { centreId } = scope;
    await this.audit.write(
      letGo({ kind: 'municipality', centreId, municipalityId: period.id }, { callerNumbers: String(due), before }),
    );
    while ((await this.forgetSome(scope, period.id, before)) === rowsAtOnce);
  }

  private async forgetSome(scope: CentreScope, municipality: MunicipalityId, before: string): Promise<number> {
    const [{ gone } = { gone: 0 }]: { gone: number }[] = await this.db.within(scope, (tx) =>
      tx.query(
        `with due as (select municipality_id, ref ${ofAge} limit ${rowsAtOnce}),
              gone as (delete from samsvar.caller_number where (municipality_id, ref) in (select * from due) returning 1)
         select count(*)::int as gone from gone`,
        [scope.centreId, municipality, before],
      ),
    );
    return gone;
  }
}

const writtenBefore = 'from samsvar.inquiry where centre_id = $1 and filed_at < $2 and note is not null';
const ofAge = 'from samsvar.caller_number where centre_id = $1 and municipality_id = $2 and seen_at < $3';
