import type { EntityManager } from 'typeorm';
import type { EmploymentRow } from './employment.entity.js';
import { PersonRow } from './person.entity.js';

/** A home manager is one of the employer's own: another municipality's people are not there for this one. */
export async function managesAtHome(
  tx: EntityManager,
  { centreId, municipalityId, managerId }: Pick<EmploymentRow, 'centreId' | 'municipalityId' | 'managerId'>,
): Promise<boolean> {
  return managerId === null || tx.existsBy(PersonRow, { centreId, municipalityId, id: managerId });
}
