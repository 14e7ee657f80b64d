import type { PersonId } from '../../kernel/ids.js';
import type { RosterFacts, RuleCode } from '../rule.js';
import { hardBreachesOf } from '../rules.js';
import { common, type Seat } from '../shift.js';
import { asShift, type ProposalTask } from './task.js';

/** Why somebody may not sit in a seat: the hard rules it would break, or that the person has said no to the time. */
export type Obstacle = RuleCode | 'unavailable';

/**
 * What stands in the way of that person in that seat, beside the shifts and engagements that are there already.
 * `own` are the facts about the person; nothing in the way is an empty list.
 */
export function obstacles(
  { wishes }: ProposalTask,
  own: RosterFacts,
  personId: PersonId,
  seat: Seat,
): readonly Obstacle[] {
  const shift = asShift({ ...seat, personId });
  const broken = hardBreachesOf({ ...own, span: seat, shifts: [...own.shifts, shift] })
    .filter(({ shifts }) => shifts.includes(shift))
    .map(({ rule }) => rule);
  const isUnavailable = wishes.some(
    (it) => it.personId === personId && it.wish === 'cannot' && common(it, seat) !== null,
  );
  return [...new Set<Obstacle>(isUnavailable ? ['unavailable', ...broken] : broken)];
}
