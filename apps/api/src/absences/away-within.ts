import { notAgentsWithin } from '#api/identity';
import type { Engagement, Instant, PersonId, Span } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { absencesWithin } from './absences-within.js';

/** When these people cannot be on duty within the span: they have said that they are away, or are no agents then. */
export async function awayWithin(
  tx: EntityManager,
  scope: CentreScope,
  people: readonly PersonId[],
  span: Span,
  now: Instant,
): Promise<Engagement[]> {
  const absences = await absencesWithin(tx, scope, span);
  return [...absences, ...(await notAgentsWithin(tx, scope, people, span, now))];
}
