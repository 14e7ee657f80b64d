import { defaultRosterPolicies, type RosterPolicies } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { CentreRow } from './centre.entity.js';

/** What holds for a centre's roster: its own choices, and the house's where it has made none. */
export async function rosterPoliciesOf(tx: EntityManager, { centreId: id }: CentreScope): Promise<RosterPolicies> {
  const centre = await tx.findOneByOrFail(CentreRow, { id });
  return { ...defaultRosterPolicies, ...centre.policies };
}
