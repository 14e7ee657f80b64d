import type { Seat, SeatChange, Seating } from '../api/shapes.js';

/** What the draft does with a seat. */
export type Mark = 'added' | 'moved' | 'removed';

/** A seat as the draft has it; one that it takes away is still shown, and marked. */
export type PlannedSeat = Seating & { readonly id: string; readonly mark: Mark | undefined };

/** The published seats with the draft's changes laid over them, in order of time. */
export function plannedSeats(published: readonly Seat[], changes: readonly SeatChange[]): PlannedSeat[] {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const untouched = published.filter(({ id }) => !changed.has(id)).map((seat) => ({ ...seat, mark: undefined }));
  const touched = changes.flatMap((change) => {
    const shown = change.after ?? change.before;
    return shown ? [{ ...shown, id: change.id, mark: markOf(change) }] : [];
  });
  return [...untouched, ...touched].toSorted(inOrder);
}

export const markOf = ({ before, after }: SeatChange): Mark =>
  before === null ? 'added' : after === null ? 'removed' : 'moved';

/** Those who hold a seat when the draft is published. */
export const remaining = (seats: readonly PlannedSeat[]): PlannedSeat[] =>
  seats.filter(({ mark }) => mark !== 'removed');

/** Whether somebody who is answering callers now would be taken off by the change. */
export function stopsNow({ before, after }: SeatChange, now: Date): boolean {
  if (before === null || !isOnPhones(before, now)) return false;
  return after === null || after.personId !== before.personId || !isOnPhones(after, now);
}

const isOnPhones = ({ kind, from, to }: Seating, now: Date): boolean =>
  (kind === 'phone' || kind === 'standby') && Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(to);

export const inOrder = (one: Seating, other: Seating): number =>
  one.from.localeCompare(other.from) || one.to.localeCompare(other.to) || one.personId.localeCompare(other.personId);
