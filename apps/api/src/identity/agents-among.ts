import type { PersonId } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';

/** Who of these may have shifts in the centre: whoever answers for it, and has not left. */
export async function agentsAmong(
  tx: EntityManager,
  { centreId }: CentreScope,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const active = await tx.findBy(PersonRow, { centreId, id: In(people), isActive: true });
  const grants = await tx.findBy(RoleGrantRow, { centreId, personId: In(people), role: 'agent' });
  const granted = new Set(grants.map(({ personId }) => personId));
  return new Set(active.map(({ id }) => id).filter((id) => granted.has(id)));
}
