import { Injectable } from '@nestjs/common';
import { PersonRow, RoleGrantRow } from '#api/identity';
import { Outbox } from '#api/outbox';
import { SeatRow } from '#api/roster';
import {
  allChanges,
  EditionRow,
  holdWeek,
  SeatChangeRow,
  seatingOf,
  type Editor,
  type SeatChange,
  type Seating,
} from '#api/roster-draft';
import {
  addDays,
  days,
  instant,
  isRefused,
  later,
  refuse,
  type CentreId,
  type PersonId,
  type Refused,
} from '@samsvar/core';
import { heldAsSeen, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, LessThan, MoreThan, Not, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { isDoubleBooked } from './double-booked.js';
import { ReceiptRow } from './receipt.entity.js';

export type PublishRefusal = Refused<
  'absent' | 'changed-meanwhile' | 'already-published' | 'nothing-to-publish' | 'not-an-agent' | 'seats-overlap'
>;

/** So many rows a statement: each has a handful of parameters, of which there may be 65,535. */
const atOnce = 500;

/** Turns a draft into who is on duty. */
@Injectable()
export class PublishRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** All of it or nothing. The plan is knocked at with the commit, and whoever is concerned has a receipt to give. */
  publish(scope: CentreScope, editionId: string, editor: Editor): Promise<EditionRow | PublishRefusal> {
    const { centreId } = scope;
    const key = { centreId, id: editionId };
    return this.db.within(scope, async (tx) => {
      const known = await tx.findOneBy(EditionRow, key);
      if (known === null) return refuse('absent');
      // A shift over the midnight of a Sunday lies in both weeks: who publishes the one waits for who publishes the other.
      for (const days of [-7, 0, 7]) await holdWeek(tx, centreId, addDays(known.week, days));
      const edition = await heldAsSeen(tx, EditionRow, key, editor.seen);
      if (isRefused(edition)) return known.publishedAt === null ? edition : refuse('already-published');
      if (edition.publishedAt !== null) return refuse('already-published');
      const changes = await allChanges(tx, edition, editor.at);
      if (changes.length === 0) return refuse('nothing-to-publish');
      if (!(await areAgents(tx, scope, changes))) return refuse('not-an-agent');
      if (await wouldOverlap(tx, scope, changes)) return refuse('seats-overlap');
      await seat(tx, scope, changes);
      await keep(tx, edition, changes);
      const version = edition.version + 1;
      const published = { version, publishedAt: editor.at, publishedBy: editor.personId };
      await tx.update(EditionRow, key, published);
      await this.outbox.tell(tx, scope, 'roster', { editionId, week: edition.week });
      return { ...edition, ...published };
    });
  }
}

/** Whoever was drafted may have left since: nobody would ring them, and the seat would look taken. */
async function areAgents(
  tx: EntityManager,
  { centreId }: CentreScope,
  changes: readonly SeatChange[],
): Promise<boolean> {
  const seated = [...new Set(changes.flatMap(({ after }) => after?.personId ?? []))];
  const grants = await tx.findBy(RoleGrantRow, { centreId, role: 'agent', personId: In(seated) });
  const active = await tx.findBy(PersonRow, { centreId, isActive: true, id: In(seated) });
  const here = new Set(active.filter(({ id }) => grants.some(({ personId }) => personId === id)).map(({ id }) => id));
  return seated.every((id) => here.has(id));
}

async function wouldOverlap(
  tx: EntityManager,
  { centreId }: CentreScope,
  changes: readonly SeatChange[],
): Promise<boolean> {
  const changed = changes.flatMap(({ after }) => after ?? []);
  if (changed.length === 0) return false;
  // No seat is longer than a day, and all begin within one week.
  const before = later(instant(Math.min(...changed.map(({ from }) => from))), -days(1));
  const others = await tx.findBy(SeatRow, {
    centreId,
    personId: In([...new Set(changed.map(({ personId }) => personId))]),
    endsAt: MoreThan(before),
    startsAt: LessThan(later(before, days(10))),
    id: Not(In(changes.map(({ id }) => id))),
  });
  return isDoubleBooked(changed, others.map(seatingOf));
}

/** The seats themselves, as the draft has them. */
async function seat(tx: EntityManager, { centreId }: CentreScope, changes: readonly SeatChange[]): Promise<void> {
  for (const some of pieces(changes)) {
    await tx.delete(SeatRow, { centreId, id: In(some.map(({ id }) => id)) });
    await tx.insert(
      SeatRow,
      some.flatMap(({ id, after }) => (after ? [seatOf(id, centreId, after)] : [])),
    );
  }
}

const seatOf = (id: string, centreId: CentreId, { from, to, ...rest }: Seating): SeatRow => ({
  ...{ ...rest, id, centreId },
  startsAt: from,
  endsAt: to,
});

/** What was changed, as it was then; and everybody concerned. */
async function keep(tx: EntityManager, edition: EditionRow, changes: readonly SeatChange[]): Promise<void> {
  const { centreId, id: editionId } = edition;
  await tx.delete(SeatChangeRow, { centreId, editionId });
  for (const some of pieces(changes)) {
    await tx.insert(
      SeatChangeRow,
      some.map((change) => ({ ...change, centreId, editionId })),
    );
  }
  const concerned = changes.flatMap(({ before, after }) => [before?.personId, after?.personId]);
  const people = [...new Set(concerned.filter((id): id is PersonId => id !== undefined))];
  for (const some of pieces(people)) {
    await tx.insert(
      ReceiptRow,
      some.map((personId) => ({ id: uuidv7(), centreId, editionId, personId, confirmedAt: null })),
    );
  }
}

function* pieces<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
