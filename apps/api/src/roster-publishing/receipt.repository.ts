import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { EditionRow, type SeatChange } from '#api/roster-draft';
import { refuse, type Instant, type PersonId, type Refused } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In, LessThan, type EntityManager } from 'typeorm';
import { ReceiptRow } from './receipt.entity.js';

/** More than anybody's shifts of a week: of what goes beyond it is told how much there is. */
const mostTold = 100;

/** A receipt with what it is about: the publication, and what it did to this person's shifts, the first of `count` changes. */
export type Receipt = ReceiptRow & {
  readonly edition: EditionRow;
  readonly changes: readonly SeatChange[];
  readonly count: number;
};

/** One person's own receipts. */
@Injectable()
export class ReceiptRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** The newest first. */
  ofPerson(scope: CentreScope, personId: PersonId, limit: number, after?: string): Promise<Receipt[]> {
    const { centreId } = scope;
    const where = { centreId, personId, ...(after === undefined ? {} : { id: LessThan(after) }) };
    return this.db.within(scope, async (tx) =>
      withChanges(tx, scope, personId, await tx.find(ReceiptRow, { where, order: { id: 'DESC' }, take: limit })),
    );
  }

  /** Once is enough, and the first time counts. */
  confirm(scope: CentreScope, personId: PersonId, id: string, at: Instant): Promise<Receipt | Refused<'absent'>> {
    const key = { centreId: scope.centreId, personId, id };
    return this.db.within(scope, async (tx) => {
      const row = await tx.findOne(ReceiptRow, { where: key, lock: { mode: 'pessimistic_write' } });
      if (row === null) return refuse('absent');
      const confirmedAt = row.confirmedAt ?? at;
      await tx.update(ReceiptRow, key, { confirmedAt });
      // Whoever published is shown it.
      if (row.confirmedAt === null) await this.outbox.tell(tx, scope, 'roster', { editionId: row.editionId });
      const [receipt] = await withChanges(tx, scope, personId, [{ ...row, confirmedAt }]);
      return receipt ?? refuse('absent');
    });
  }
}

async function withChanges(
  tx: EntityManager,
  { centreId }: CentreScope,
  personId: PersonId,
  rows: readonly ReceiptRow[],
): Promise<Receipt[]> {
  const ids = rows.map(({ editionId }) => editionId);
  const editions = await tx.findBy(EditionRow, { centreId, id: In(ids) });
  const told: (SeatChange & { readonly editionId: string; readonly count: number })[] = await tx.query(
    `select id, before, after, edition_id as "editionId", count from (
       select change.*, row_number() over (partition by edition_id order by id) as place,
              (count(*) over (partition by edition_id))::int as count
         from samsvar.roster_change change
        where centre_id = $1 and edition_id = any($2) and $3 in (before ->> 'personId', after ->> 'personId')) own
      where place <= $4 order by id`,
    [centreId, ids, personId, mostTold],
  );
  return rows.flatMap((row) => {
    const edition = editions.find(({ id }) => id === row.editionId);
    const own = told.filter(({ editionId }) => editionId === row.editionId);
    return edition ? [{ ...row, edition, changes: own, count: own[0]?.count ?? 0 }] : [];
  });
}
