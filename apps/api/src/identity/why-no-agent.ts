import { refuse, type PersonId, type Refused } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';

/** Why somebody may have no shifts in the centre; undefined when they may. */
export async function whyNoAgent(
  tx: EntityManager,
  { centreId }: CentreScope,
  personId: PersonId,
): Promise<Refused<'absent' | 'not-an-agent'> | undefined> {
  const person = await tx.findOneBy(PersonRow, { centreId, id: personId });
  if (person === null) return refuse('absent');
  const grant = { centreId, personId, role: 'agent' as const };
  return person.isActive && (await tx.existsBy(RoleGrantRow, grant)) ? undefined : refuse('not-an-agent');
}
