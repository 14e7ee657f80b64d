import type { Span, Wish } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { WishRow } from './wish.entity.js';

/** A hundred people who have said all that they may. */
const most = 20_000;

/** Everybody's wishes that touch the span, as a proposal hears them. */
export async function wishesWithin(
  tx: EntityManager,
  { centreId }: CentreScope,
  { from, to }: Span,
): Promise<readonly Wish[]> {
  const rows = await everyRow(tx, WishRow, { centreId, startsAt: LessThan(to), endsAt: MoreThan(from) }, most);
  return rows.map(({ personId, wish, startsAt, endsAt }) => ({ personId, wish, from: startsAt, to: endsAt }));
}
