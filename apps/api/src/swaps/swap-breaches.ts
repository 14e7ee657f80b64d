import { weekOf } from '#api/roster-draft';
import { breachesWith } from '#api/roster-rules';
import type { Breach, Instant } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { changesOf } from './swap-changes.js';
import type { SwapRow } from './swap.entity.js';

/**
 * The rules that its shifts would break, were the swap done now. That the two know it late is no breach of it: they asked.
 */
export async function breachesOfSwap(
  tx: EntityManager,
  scope: CentreScope,
  swap: SwapRow,
  now: Instant,
): Promise<readonly Breach[]> {
  const changes = changesOf(swap);
  const ids: readonly string[] = changes.map(({ id }) => id);
  const found: Breach[] = [];
  for (const week of new Set(changes.map(({ after }) => weekOf(after.from)))) {
    const inWeek = changes.filter(({ after }) => weekOf(after.from) === week);
    found.push(...(await breachesWith(tx, scope, week, inWeek, now)));
  }
  return found.filter(({ rule, shifts }) => rule !== 'known-ahead' && shifts.some(({ id }) => ids.includes(id)));
}
