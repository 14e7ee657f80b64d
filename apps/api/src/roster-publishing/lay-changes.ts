import { agentsAmong } from '#api/identity';
import { SeatRow } from '#api/roster';
import { SeatChangeRow, seatingOf, type EditionRow, type SeatChange, type Seating } from '#api/roster-draft';
import { instant, refuse, type CentreId, type PersonId, type Refused } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import { In, LessThan, MoreThan, Not, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { isDoubleBooked } from './double-booked.js';
import { ReceiptRow } from './receipt.entity.js';

/** So many rows a statement: each has a handful of parameters, of which there may be 65,535. */
const atOnce = 500;

/** Why the changes cannot be laid on what is published; undefined when they can. */
export async function whyNotLaid(
  tx: EntityManager,
  scope: CentreScope,
  changes: readonly SeatChange[],
): Promise<Refused<'not-an-agent' | 'seats-overlap'> | undefined> {
  if (!(await areAgents(tx, scope, changes))) return refuse('not-an-agent');
  return (await wouldOverlap(tx, scope, changes)) ? refuse('seats-overlap') : undefined;
}

/** Whoever was drafted may have left since: nobody would ring them, and the seat would look taken. */
async function areAgents(tx: EntityManager, scope: CentreScope, changes: readonly SeatChange[]): Promise<boolean> {
  const seated = [...new Set(changes.flatMap(({ after }) => after?.personId ?? []))];
  const agents = await agentsAmong(tx, scope, seated);
  return seated.every((id) => agents.has(id));
}

/** Whether somebody would be in two seats at once, were the changes laid. */
async function wouldOverlap(
  tx: EntityManager,
  { centreId }: CentreScope,
  changes: readonly SeatChange[],
): Promise<boolean> {
  const changed = changes.flatMap(({ after }) => after ?? []);
  if (changed.length === 0) return false;
  const others = await tx.findBy(SeatRow, {
    centreId,
    personId: In([...new Set(changed.map(({ personId }) => personId))]),
    endsAt: MoreThan(instant(Math.min(...changed.map(({ from }) => from)))),
    startsAt: LessThan(instant(Math.max(...changed.map(({ to }) => to)))),
    id: Not(In(changes.map(({ id }) => id))),
  });
  return isDoubleBooked(changed, others.map(seatingOf));
}

/** The seats become as the changes have them; what was before is kept with the edition, and everybody concerned is asked to see it. */
export async function layChanges(
  tx: EntityManager,
  edition: EditionRow,
  changes: readonly SeatChange[],
): Promise<void> {
  await seat(tx, edition, changes);
  await keep(tx, edition, changes);
}

async function seat(tx: EntityManager, { centreId }: EditionRow, changes: readonly SeatChange[]): Promise<void> {
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
