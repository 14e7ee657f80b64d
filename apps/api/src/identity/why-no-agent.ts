import { refuse, type PersonId, type Refused } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { agentsAmong } from './agents-among.js';
import { PersonRow } from './person.entity.js';

/** Why somebody may have no shifts in the centre; undefined when they may. */
export async function whyNoAgent(
  tx: EntityManager,
  scope: CentreScope,
  personId: PersonId,
): Promise<Refused<'absent' | 'not-an-agent'> | undefined> {
  const person = await tx.findOneBy(PersonRow, { centreId: scope.centreId, id: personId });
  if (person === null) return refuse('absent');
  return (await agentsAmong(tx, scope, [personId])).has(personId) ? undefined : refuse('not-an-agent');
}
