import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';

/** Somebody who is away now, and until when. `id` is the person's. */
export type Away = { readonly id: string; readonly until: Instant };

/** What colleagues may know of absences: who is away now, and until when. When it began is not among it. */
@Injectable()
export class AwayRepository {
  constructor(private readonly db: TenantDb) {}

  /** In the order of the people's ids. An absence that goes on where another ends is one. */
  async now(scope: CentreScope, at: Instant, limit: number, after?: string): Promise<Away[]> {
    const rows: { id: string; until: Date }[] = await this.db.within(scope, (tx) =>
      tx.query(
        `with recursive away as (
           select person_id, ends_at from samsvar.absence
            where centre_id = $1 and starts_at <= $2 and ends_at > $2 and ($4::uuid is null or person_id > $4)
           union
           select next.person_id, next.ends_at from away join samsvar.absence next
               on next.centre_id = $1 and next.person_id = away.person_id
              and next.starts_at <= away.ends_at and next.ends_at > away.ends_at)
         select person_id as id, max(ends_at) as until from away group by person_id order by person_id limit $3`,
        [scope.centreId, new Date(at), limit, after ?? null],
      ),
    );
    return rows.map(({ id, until }) => ({ id, until: instant(until.getTime()) }));
  }
}
