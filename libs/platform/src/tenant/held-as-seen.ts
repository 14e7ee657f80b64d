import { refuse, type Refused } from '@samsvar/core';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';

type Versioned = { readonly version: number };

/**
 * The row that somebody is about to change, held until the transaction ends, if it is still as they have seen it:
 * of two who saw the same version the second is refused, and nobody's change is lost unseen.
 */
export async function heldAsSeen<Row extends Versioned>(
  tx: EntityManager,
  kind: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  seen: number,
): Promise<Row | Refused<'absent' | 'changed-meanwhile'>> {
  const row = await tx.findOne(kind, { where, lock: { mode: 'pessimistic_write' } });
  if (row === null) return refuse('absent');
  return row.version === seen ? row : refuse('changed-meanwhile');
}
