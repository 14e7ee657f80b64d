import { Injectable } from '@nestjs/common';
import { whyNoAgent } from '#api/identity';
import { SeatRow } from '#api/roster';
import { days, isRefused, refuse, type Instant, type LocalDate, type Refused } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { Not, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { isSame, mostChanges, seatingOf, someChanges, weekOf, type SeatChange } from './changes.js';
import { EditionRow } from './edition.entity.js';
import { draftToChange, holdWeek, newestEdition, versionOf, type Editor } from './editing.js';
import { SeatChangeRow, type Seating } from './seat-change.entity.js';

/** What is being planned for a week. Without an edition nobody has changed anything yet. */
export type Draft = { readonly week: LocalDate; readonly version: number; readonly edition: EditionRow | null };

type NoSuchShift = Refused<'absent' | 'not-an-agent' | 'ends-before-it-starts' | 'seat-too-long' | 'seat-is-over'>;
export type EditRefusal = NoSuchShift | Refused<'changed-meanwhile' | 'draft-too-large'>;

/** Drafts of the roster. Nothing here is on duty before it is published. */
@Injectable()
export class DraftRepository {
  constructor(private readonly db: TenantDb) {}

  find(scope: CentreScope, week: LocalDate): Promise<Draft> {
    return this.db.within(scope, (tx) => draftOf(tx, scope, week));
  }

  changes(
    scope: CentreScope,
    editionId: string,
    now: Instant,
    limit: number,
    after?: string,
  ): Promise<SeatChange[] | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const edition = await tx.findOneBy(EditionRow, { centreId: scope.centreId, id: editionId });
      return edition === null ? refuse('absent') : someChanges(tx, edition, now, limit, after);
    });
  }

  add(scope: CentreScope, seating: Seating, editor: Editor): Promise<Draft | EditRefusal> {
    const week = weekOf(seating.from);
    return this.db.within(scope, async (tx) => {
      const no = await whyNot(tx, scope, seating, editor);
      return no ?? edit(tx, scope, week, editor, { id: uuidv7(), before: null, after: seating });
    });
  }

  /** What is not said stays; a seat that the draft takes away comes back. */
  move(
    scope: CentreScope,
    seatId: string,
    fields: Partial<Seating>,
    editor: Editor,
  ): Promise<Draft | EditRefusal | Refused<'seat-in-another-week'>> {
    return this.db.within(scope, async (tx) => {
      const seat = await seatAt(tx, scope, seatId);
      const known = seat?.after ?? seat?.before;
      if (!seat || !known) return refuse('absent');
      const after = { ...known, ...fields };
      const week = weekOf(known.from);
      if (weekOf(after.from) !== week) return refuse('seat-in-another-week');
      if (known.to <= editor.at) return refuse('seat-is-over');
      const no = await whyNot(tx, scope, after, editor);
      return no ?? edit(tx, scope, week, editor, { ...seat, after });
    });
  }

  remove(scope: CentreScope, seatId: string, editor: Editor): Promise<Draft | EditRefusal> {
    return this.db.within(scope, async (tx) => {
      const seat = await seatAt(tx, scope, seatId);
      const known = seat?.after;
      if (!seat || !known) return refuse('absent');
      if (seat.before !== null && known.to <= editor.at) return refuse('seat-is-over');
      return edit(tx, scope, weekOf(known.from), editor, { ...seat, after: null });
    });
  }

  /** The week is again as it is published. */
  discard(
    scope: CentreScope,
    editionId: string,
    editor: Editor,
  ): Promise<Draft | Refused<'absent' | 'already-published' | 'changed-meanwhile'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      const edition = await tx.findOneBy(EditionRow, { centreId, id: editionId });
      if (edition === null) return refuse('absent');
      if (edition.publishedAt !== null) return refuse('already-published');
      await holdWeek(tx, centreId, edition.week);
      const draft = await draftToChange(tx, scope, edition.week, editor);
      if (isRefused(draft)) return draft;
      await tx.delete(SeatChangeRow, { centreId, editionId });
      return { week: edition.week, version: draft.version, edition: draft };
    });
  }
}

export async function draftOf(tx: EntityManager, { centreId }: CentreScope, week: LocalDate): Promise<Draft> {
  const newest = await newestEdition(tx, centreId, week);
  return { week, version: versionOf(newest), edition: newest?.publishedAt === null ? newest : null };
}

/** Sets down in the draft what becomes of one seat. As it is published it is no change. */
async function edit(
  tx: EntityManager,
  scope: CentreScope,
  week: LocalDate,
  editor: Editor,
  { id, before, after }: SeatChange,
): Promise<Draft | Refused<'changed-meanwhile' | 'draft-too-large'>> {
  const { centreId } = scope;
  await holdWeek(tx, centreId, week);
  const isChange = !isSame(before, after);
  const { edition: known } = await draftOf(tx, scope, week);
  if (isChange && known && (await isFull(tx, known, id))) return refuse('draft-too-large');
  const edition = await draftToChange(tx, scope, week, editor);
  if (isRefused(edition)) return edition;
  const change = { editionId: edition.id, centreId, id };
  await tx.delete(SeatChangeRow, change);
  if (isChange) await tx.insert(SeatChangeRow, { ...change, before: null, after });
  return { week, version: edition.version, edition };
}

/** Whether a draft can take no more changes, that seat's own not among them: what is in it can be changed and taken back. */
const isFull = async (tx: EntityManager, { centreId, id: editionId }: EditionRow, seatId: string): Promise<boolean> =>
  (await tx.countBy(SeatChangeRow, { centreId, editionId, id: Not(seatId) })) >= mostChanges;

/** A seat as it is published and as a draft has it; undefined where neither knows it. */
async function seatAt(tx: EntityManager, { centreId }: CentreScope, id: string): Promise<SeatChange | undefined> {
  const seat = await tx.findOneBy(SeatRow, { centreId, id });
  const before = seat && seatingOf(seat);
  const drafts = tx
    .createQueryBuilder(SeatChangeRow, 'change')
    .innerJoin(EditionRow, 'edition', 'edition.id = change.editionId and edition.publishedAt is null')
    .where({ centreId, id });
  const change = await drafts.getOne();
  if (change) return { id, before, after: change.after };
  return before ? { id, before, after: before } : undefined;
}

async function whyNot(
  tx: EntityManager,
  scope: CentreScope,
  { personId, from, to }: Seating,
  { at }: Editor,
): Promise<NoSuchShift | undefined> {
  if (to <= from) return refuse('ends-before-it-starts');
  if (to - from > days(1)) return refuse('seat-too-long');
  if (to <= at) return refuse('seat-is-over');
  return whyNoAgent(tx, scope, personId);
}
