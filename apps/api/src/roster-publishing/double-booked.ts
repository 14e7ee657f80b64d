import type { Seating } from '#api/roster-draft';

/** Whether one of the seats that are new or moved lies over another of the same person's. What stood before is not asked about. */
export function isDoubleBooked(changed: readonly Seating[], others: readonly Seating[]): boolean {
  return changed.some((seating, index) =>
    [...changed.slice(index + 1), ...others].some((other) => lieOver(seating, other)),
  );
}

const lieOver = (one: Seating, other: Seating): boolean =>
  one.personId === other.personId && one.from < other.to && other.from < one.to;
