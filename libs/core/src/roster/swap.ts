import type { PersonId } from '../kernel/ids.js';
import { refuse, type Refused } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';

/**
 * Where a swap stands. It is open while the colleague is asked, and while the coordinator has not said yes to what the two
 * have agreed on; all the others are ends.
 */
export const swapStates = ['asked', 'accepted', 'done', 'declined', 'withdrawn', 'refused', 'expired'] as const;

export type SwapState = (typeof swapStates)[number];

/** One person's shift that a colleague is asked to take, alone or in exchange for one of the colleague's own. */
export type Swap = {
  readonly state: SwapState;
  readonly askedBy: PersonId;
  readonly askedOf: PersonId;
  /** When the first of its shifts begins: what nobody has settled by then is too late. */
  readonly endsAt: Instant;
};

/** What somebody does about a swap. Only a coordinator approves and refuses; that they are one is known before. */
export type SwapAct =
  | { readonly act: 'accept'; readonly by: PersonId; readonly needsApproval: boolean }
  | { readonly act: 'decline' | 'withdraw'; readonly by: PersonId }
  | { readonly act: 'approve' | 'refuse' };

export type SwapRefusal = Refused<'swap-expired' | 'swap-settled' | 'swap-not-yours' | 'swap-not-accepted'>;

/** A swap as it stands now: an open one whose first shift has begun has expired. */
export const swapStateAt = ({ state, endsAt }: Pick<Swap, 'state' | 'endsAt'>, at: Instant): SwapState =>
  isOpenSwap(state) && endsAt <= at ? 'expired' : state;

export const isOpenSwap = (state: SwapState): boolean => state === 'asked' || state === 'accepted';

/**
 * What becomes of a swap when somebody does something about it. The colleague answers once; whoever asked may withdraw until
 * it is settled, and the colleague go back on a yes that is not approved yet; nothing happens after it is settled or begun.
 */
export function settleSwap(swap: Swap, doing: SwapAct, at: Instant): SwapState | SwapRefusal {
  const state = swapStateAt(swap, at);
  if (state === 'expired') return refuse('swap-expired');
  if (!isOpenSwap(state)) return refuse('swap-settled');
  switch (doing.act) {
    case 'accept':
      if (doing.by !== swap.askedOf) return refuse('swap-not-yours');
      if (state === 'accepted') return refuse('swap-settled');
      return doing.needsApproval ? 'accepted' : 'done';
    case 'decline':
      return doing.by === swap.askedOf ? 'declined' : refuse('swap-not-yours');
    case 'withdraw':
      return doing.by === swap.askedBy ? 'withdrawn' : refuse('swap-not-yours');
    case 'approve':
      return state === 'accepted' ? 'done' : refuse('swap-not-accepted');
    case 'refuse':
      return 'refused';
  }
}
