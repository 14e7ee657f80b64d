import type { PersonId } from '../kernel/ids.js';
import type { Span } from '../routing/plan.js';
import { byStart } from './shift.js';

/** What somebody may say of an absence, for their own eyes. Illness is no kind: nobody is to keep that here. */
export const absenceKinds = ['leave', 'course', 'other-work'] as const;

export type AbsenceKind = (typeof absenceKinds)[number];

/** A person away from one moment to another. */
export type Absence<Id extends string = PersonId> = Span & { readonly personId: Id };

/** What is left of a span of time when absences are taken out of it, in order. */
export function timePresent({ from, to }: Span, absences: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let since = from;
  for (const away of [...absences].sort(byStart)) {
    if (away.to <= since || to <= away.from) continue;
    if (since < away.from) left.push({ from: since, to: away.from });
    since = away.to;
  }
  return since < to ? [...left, { from: since, to }] : left;
}

/** The shifts as far as those who have them are there: a seat whose person is away is nobody's cover. */
export const presentShifts = <Id extends string, Shift extends Absence<Id>>(
  shifts: readonly Shift[],
  absences: readonly Absence<Id>[],
): readonly Shift[] =>
  shifts.flatMap((shift) => {
    const own = absences.filter(({ personId }) => personId === shift.personId);
    return own.length === 0 ? [shift] : timePresent(shift, own).map((span) => ({ ...shift, ...span }));
  });
