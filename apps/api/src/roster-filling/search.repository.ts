import { Injectable } from '@nestjs/common';
import { later, refuse, seconds, type Instant, type Refused } from '@samsvar/core';
import { TenantDb, violatedConstraint, type CentreScope } from '@samsvar/platform';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { SearchRow, type Found, type Progress, type SearchEnd } from './search.entity.js';

/** Whoever waits asks every second or so, and a process tells of itself as often; both may be slow. */
const silence = seconds(20);

/** What is asked of a search by others. */
export type Asked = { readonly isStopped: boolean; readonly isAbandoned: boolean };

/** Searches as everybody sees them, whichever process they run in. */
@Injectable()
export class SearchRepository {
  constructor(private readonly db: TenantDb) {}

  /** Refused while another is under way. One whose process died is ended first. */
  async open(scope: CentreScope, search: SearchRow): Promise<SearchRow | Refused<'search-under-way'>> {
    const { centreId } = scope;
    try {
      return await this.db.within(scope, async (tx) => {
        const dead = { centreId, ended: IsNull(), heardAt: LessThan(later(search.startedAt, -silence)) };
        await tx.update(SearchRow, dead, { ended: 'failed' });
        await tx.insert(SearchRow, search);
        return search;
      });
    } catch (fault) {
      if (violatedConstraint(fault) === 'roster_search_one_at_a_time') return refuse('search-under-way');
      throw fault;
    }
  }

  /** How it stands, for whoever waits for it: it is not given up as long as somebody looks. */
  look(scope: CentreScope, id: string, now: Instant): Promise<SearchRow | Refused<'absent'>> {
    const key = { centreId: scope.centreId, id };
    return this.db.within(scope, async (tx) => {
      const dead = { ...key, ended: IsNull(), heardAt: LessThan(later(now, -silence)) };
      await tx.update(SearchRow, dead, { ended: 'failed' });
      await tx.update(SearchRow, { ...key, ended: IsNull() }, { lookedAt: now });
      return (await tx.findOneBy(SearchRow, key)) ?? refuse('absent');
    });
  }

  /** Asks it to end with the best so far. */
  stop(scope: CentreScope, id: string, now: Instant): Promise<SearchRow | Refused<'absent'>> {
    const key = { centreId: scope.centreId, id };
    return this.db.within(scope, async (tx) => {
      await tx.update(SearchRow, key, { stopAskedAt: now });
      return (await tx.findOneBy(SearchRow, key)) ?? refuse('absent');
    });
  }

  /** The process that searches tells how far it is, and hears what is asked of it. */
  tell(scope: CentreScope, id: string, progress: Progress, now: Instant): Promise<Asked> {
    const key = { centreId: scope.centreId, id };
    return this.db.within(scope, async (tx) => {
      await tx.update(SearchRow, { ...key, ended: IsNull() }, { progress, heardAt: now });
      const row = await tx.findOneByOrFail(SearchRow, key);
      return {
        isStopped: row.stopAskedAt !== null,
        isAbandoned: row.ended !== null || row.lookedAt < later(now, -silence),
      };
    });
  }

  end(scope: CentreScope, id: string, ended: SearchEnd): Promise<void> {
    return this.db.within(scope, async (tx) => {
      await this.endWithin(tx, scope, id, { ended, found: null });
    });
  }

  /** False when it had been ended already. */
  async endWithin(
    tx: EntityManager,
    { centreId }: CentreScope,
    id: string,
    end: { readonly ended: SearchEnd; readonly found: Found | null },
  ): Promise<boolean> {
    const { affected } = await tx.update(SearchRow, { centreId, id, ended: IsNull() }, end);
    return affected === 1;
  }
}
