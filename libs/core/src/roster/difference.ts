import type { PersonId } from '../kernel/ids.js';
import { byPerson } from './rule.js';
import type { Shift } from './shift.js';

/** What a new version of a roster is to one person, in order of time. `keeps` are the new version's own. */
export type RosterChange = {
  readonly personId: PersonId;
  readonly gains: readonly Shift[];
  readonly loses: readonly Shift[];
  readonly keeps: readonly Shift[];
};

/**
 * Each person's part of the change from one version of a span to another; everybody who has a shift in either.
 * A shift is kept when the same person has the same seat at the same time, whatever its id.
 */
export function difference(before: readonly Shift[], after: readonly Shift[]): readonly RosterChange[] {
  const [was, is] = [byPerson(before), byPerson(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((personId) => {
    const unmatched = [...(was.get(personId) ?? [])];
    const gains: Shift[] = [];
    const keeps: Shift[] = [];
    for (const shift of is.get(personId) ?? []) {
      const place = unmatched.findIndex((other) => isSameSeat(shift, other));
      if (place < 0) gains.push(shift);
      else {
        unmatched.splice(place, 1);
        keeps.push(shift);
      }
    }
    return { personId, gains, loses: unmatched, keeps };
  });
}

const isSameSeat = (one: Shift, other: Shift): boolean =>
  one.from === other.from && one.to === other.to && one.kind === other.kind && one.lineId === other.lineId;
