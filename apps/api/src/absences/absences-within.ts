import type { Engagement, Span } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { AbsenceRow } from './absence.entity.js';

/** A thousand people who have said all that they may. */
const most = 100_000;

/** Everybody's absences that touch the span, as the roster's rules and the plan know them. */
export async function absencesWithin(
  tx: EntityManager,
  { centreId }: CentreScope,
  { from, to }: Span,
): Promise<Engagement[]> {
  const rows = await everyRow(tx, AbsenceRow, { centreId, startsAt: LessThan(to), endsAt: MoreThan(from) }, most);
  return rows.map(({ personId, startsAt, endsAt }) => ({ personId, from: startsAt, to: endsAt, kind: 'absence' }));
}
