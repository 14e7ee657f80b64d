import { Injectable } from '@nestjs/common';
import { SeatRow } from '#api/roster';
import {
  draftOf,
  draftToChange,
  EditionRow,
  holdWeek,
  isOver,
  mostChanges,
  SeatChangeRow,
  type Draft,
  type Editor,
  type SeatChange,
} from '#api/roster-draft';
import { isRefused, refuse, type LocalDate, type Refused } from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, IsNull, LessThan, MoreThan, Not, type EntityManager } from 'typeorm';
import { ReceiptRow } from './receipt.entity.js';

/** A publication, how many seats it changed, and how many of those concerned have said that they have seen it. */
export type Publication = EditionRow & {
  readonly changes: number;
  readonly concerned: number;
  readonly confirmed: number;
};

const published = { publishedAt: Not(IsNull()) };

/** What was published, and by whom. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly db: TenantDb) {}

  /** Those of a week, the newest first. */
  list(scope: CentreScope, week: LocalDate, limit: number, after?: string): Promise<Publication[]> {
    const { centreId } = scope;
    const where = { centreId, week, ...published, ...(after === undefined ? {} : { id: LessThan(after) }) };
    return this.db.within(scope, async (tx) =>
      counted(tx, scope, await tx.find(EditionRow, { where, order: { id: 'DESC' }, take: limit })),
    );
  }

  one(scope: CentreScope, id: string): Promise<Publication | Refused<'absent'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      const [publication] = await counted(tx, scope, await tx.findBy(EditionRow, { centreId, id, ...published }));
      return publication ?? refuse('absent');
    });
  }

  receipts(scope: CentreScope, editionId: string, limit: number, after?: string): Promise<ReceiptRow[]> {
    const where = { centreId: scope.centreId, editionId, ...(after === undefined ? {} : { id: MoreThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(ReceiptRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** Makes the draft set every seat that the publication changed back to what it was. Shifts that are over stay. */
  undo(
    scope: CentreScope,
    id: string,
    editor: Editor,
  ): Promise<Draft | Refused<'absent' | 'changed-meanwhile' | 'draft-too-large'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      const publication = await tx.findOneBy(EditionRow, { centreId, id, ...published });
      if (publication === null) return refuse('absent');
      const { week } = publication;
      await holdWeek(tx, centreId, week);
      const changes = await everyRow(tx, SeatChangeRow, { centreId, editionId: id }, mostChanges);
      const { edition: known } = await draftOf(tx, scope, week);
      const others = known === null ? 0 : await tx.countBy(SeatChangeRow, { centreId, editionId: known.id });
      if (others + changes.length > mostChanges) return refuse('draft-too-large');
      const draft = await draftToChange(tx, scope, week, editor);
      if (isRefused(draft)) return draft;
      await setBack(tx, draft, changes, editor);
      return { week, version: draft.version, edition: draft };
    });
  }
}

async function setBack(
  tx: EntityManager,
  { centreId, id: editionId }: EditionRow,
  changes: readonly SeatChange[],
  { at }: Editor,
): Promise<void> {
  const ids = changes.map(({ id }) => id);
  const there = new Set((await tx.findBy(SeatRow, { centreId, id: In(ids) })).map(({ id }) => id));
  const back = changes.filter((change) => !isOver(change, at) && (change.before !== null || there.has(change.id)));
  await tx.delete(SeatChangeRow, { centreId, editionId, id: In(ids) });
  await tx.insert(
    SeatChangeRow,
    back.map(({ id, before }) => ({ editionId, centreId, id, before: null, after: before })),
  );
}

type Counts = { id: string; changes: string; concerned: string; confirmed: string };

async function counted(tx: EntityManager, { centreId }: CentreScope, rows: EditionRow[]): Promise<Publication[]> {
  const counts: Counts[] = await tx.query(
    `select e.id,
            (select count(*) from samsvar.roster_change c where c.edition_id = e.id) as changes,
            (select count(*) from samsvar.roster_receipt r where r.edition_id = e.id) as concerned,
            (select count(r.confirmed_at) from samsvar.roster_receipt r where r.edition_id = e.id) as confirmed
       from samsvar.roster_edition e where e.centre_id = $1 and e.id = any($2)`,
    [centreId, rows.map(({ id }) => id)],
  );
  return rows.map((row) => {
    const { changes = 0, concerned = 0, confirmed = 0 } = counts.find(({ id }) => id === row.id) ?? {};
    return { ...row, changes: Number(changes), concerned: Number(concerned), confirmed: Number(confirmed) };
  });
}
