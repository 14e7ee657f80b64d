import type { DirectoryEntry } from '../api/shapes.js';

/** What stands on the screen, and which of it is marked: the first, until an arrow chooses another. */
type OnScreen = { readonly shown: readonly DirectoryEntry[]; readonly marked: number };

/**
 * Whom a key rings when `found` is what all the letters mean, and the screen may still be of fewer. What an arrow chose was
 * seen. Else it is the best that was found; but a caller is put `straight` through to nobody whom the screen has not shown:
 * that one is looked at first.
 */
export function whomToRing(
  { shown, marked }: OnScreen,
  found: readonly DirectoryEntry[],
  isStraight: boolean,
): DirectoryEntry | 'look-first' | undefined {
  const seen = shown[marked];
  if (marked > 0 && seen) return seen;
  const [best] = found;
  return isStraight && best && best.ref !== seen?.ref ? 'look-first' : best;
}
