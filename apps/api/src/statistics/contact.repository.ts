import { Injectable } from '@nestjs/common';
import type { Contact, Span } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';

/** Ten times the busiest day that a shared centre has told of, ten times over. */
const mostContacts = 50_000;

/**
 * Everybody who rang between two moments. A call found on the line by a router that did not know it has an arrival of its
 * own: the first one counts, also when it was the evening before. A line that is gone by now has no target to keep.
 */
const contactsWithin = `
  with arrived as (
    select distinct on (call_id) call_id, at, municipality_id, body ->> 'lineId' as line_id
      from samsvar.journal_fact arrival
     where centre_id = $1 and fact = 'call-arrived' and at >= $2 and at < $3
       and not exists (
         select from samsvar.journal_fact before
          where before.centre_id = $1 and before.call_id = arrival.call_id and before.fact = 'call-arrived'
            and before.at < $2 and before.at >= $2::timestamptz - interval '1 day')
     order by call_id, at
     limit $4
  )
  select a.municipality_id as "municipalityId", e.outcome, c.waited, coalesce(l.target_seconds, 0) * 1000 as target
    from arrived a
    left join lateral (
      select f.body ->> 'outcome' as outcome from samsvar.journal_fact f
       where f.centre_id = $1 and f.call_id = a.call_id and f.at >= a.at and f.fact = 'call-ended'
       order by f.at limit 1) e on true
    left join lateral (
      select (f.body ->> 'waited')::float8 as waited from samsvar.journal_fact f
       where f.centre_id = $1 and f.call_id = a.call_id and f.at >= a.at and f.fact = 'connected'
       order by f.at limit 1) c on true
    left join samsvar.line l on l.municipality_id = a.municipality_id and l.id::text = a.line_id`;

/** The callers of a centre, as the journal has them. */
@Injectable()
export class ContactRepository {
  constructor(private readonly db: TenantDb) {}

  /** Throws when there are more than anybody ever had: a part of them would be a wrong figure. */
  async within(scope: CentreScope, { from, to }: Span): Promise<Contact[]> {
    const values = [scope.centreId, new Date(from), new Date(to), mostContacts + 1];
    const rows = await this.db.within(scope, (tx) => tx.query<Contact[]>(contactsWithin, values));
    if (rows.length > mostContacts) throw new Error(`More than ${mostContacts} contacts in one day.`);
    return rows;
  }
}
