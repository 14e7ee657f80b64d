import type { PersonId } from '../../kernel/ids.js';
import { bufferIsShort } from '../engagements.js';
import type { RosterFacts } from '../rule.js';
import { common, type Seat, type ShiftKind } from '../shift.js';
import type { ProposalTask, Wish } from './task.js';

/**
 * What a proposal would rather not do, against each other: an empty seat is worse than any wish or imbalance put together,
 * a pair of one municipality worse than a wish. The figures are ours; what counts is their order.
 */
export const costs = {
  empty: { phone: 1_000, counter: 1_000, chat: 1_000, standby: 300, training: 100 } satisfies Record<ShiftKind, number>,
  sameMunicipality: 40,
  buffer: 8,
  wish: { 'rather-not': 10, gladly: -3, cannot: 0 } satisfies Record<Wish['wish'], number>,
  /** For each hour beyond the committed part, or short of it, that whole seats could have mended. */
  municipalityHour: 4,
  personHour: 2,
  standbyHour: 1,
} as const;

/** What it costs to have that person in that seat, whoever has the others. */
export function costOfSitting(task: ProposalTask, own: RosterFacts, personId: PersonId, seat: Seat): number {
  const wishes = task.wishes.filter((it) => it.personId === personId && common(it, seat) !== null);
  const isTooClose = !task.switchedOff.includes('buffer') && own.engagements.some((it) => bufferIsShort(seat, it));
  return wishes.reduce((sum, { wish }) => sum + costs.wish[wish], isTooClose ? costs.buffer : 0);
}
