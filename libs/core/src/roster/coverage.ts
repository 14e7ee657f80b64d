import type { Span } from '../routing/plan.js';
import type { SeatsNeeded } from './demand.js';
import { byStart, common, type Seat } from './shift.js';

/** A hole: so many seats that nobody sits in, at a time. It alarms before the shift, not after. */
export type UncoveredSeats = Seat & { readonly missing: number };

/**
 * The seats that nobody has, in order; told apart where what is needed changes, so that a whole shift is one hole.
 * Only a shift of the same kind and the same line fills a seat. At the common lunch none is missed.
 */
export function uncoveredSeats(
  needed: readonly SeatsNeeded[],
  shifts: readonly Seat[],
  lunches: readonly Span[] = [],
): readonly UncoveredSeats[] {
  const posts = new Map(needed.map((need) => [postOf(need), need]));
  return [...posts]
    .flatMap(([post, { kind, lineId }]) => {
      const wanted = needed.filter((need) => postOf(need) === post);
      const held = shifts.filter((shift) => postOf(shift) === post);
      return holes(wanted, held, lunches).map((hole) => ({ ...hole, kind, lineId }));
    })
    .sort(byStart);
}

type Hole = Span & { readonly missing: number };

function holes(wanted: readonly SeatsNeeded[], held: readonly Span[], lunches: readonly Span[]): readonly Hole[] {
  const needsChange = new Set(edgesOf([...wanted, ...lunches]));
  const edges = [...new Set([...needsChange, ...edgesOf(held)])].sort((one, other) => one - other);
  const found: Hole[] = [];
  for (const [place, from] of edges.entries()) {
    const to = edges[place + 1];
    if (to === undefined) break;
    const piece = { from, to };
    const within = (span: Span) => common(span, piece) !== null;
    const seats = wanted.filter(within).reduce((sum, need) => sum + need.seats, 0);
    const missing = lunches.some(within) ? 0 : seats - held.filter(within).length;
    const before = found.at(-1);
    if (missing <= 0) continue;
    if (before && before.to === from && before.missing === missing && !needsChange.has(from))
      found[found.length - 1] = { ...before, to };
    else found.push({ ...piece, missing });
  }
  return found;
}

const edgesOf = (spans: readonly Span[]) => spans.flatMap(({ from, to }) => [from, to]);

const postOf = ({ kind, lineId }: Seat): string => `${kind}/${lineId ?? ''}`;
