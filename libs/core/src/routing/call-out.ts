import type { Instant } from '../kernel/time.js';
import type { Agent } from './agent.js';

/** Somebody who has said "may be called" from other work, and where that stands. The figures are the plan's. */
export type CallOut = {
  /** Times this person came of late, as the plan knows; those since the plan was adopted are the agent's own `helped`. */
  readonly recent: number;
  /** Minutes that the home municipality has given beyond its committed share; negative: short of it. */
  readonly homeBalance: number;
  readonly state: CallOutState;
};

export type CallOutState =
  | { readonly is: 'ready' }
  /** Has until `until` to say yes. `why` is missing in what was kept before it was told. */
  | { readonly is: 'asked'; readonly at: Instant; readonly until: Instant; readonly why?: CallOutReason }
  /** Came to help. `leaves`: released, but a conversation is brought to its end first. */
  | { readonly is: 'here'; readonly since: Instant; readonly leaves: ReleaseReason | null }
  /** Was asked and did not come, or was sent back: not asked again so soon. `after` as `why` above. */
  | {
      readonly is: 'let-be';
      readonly until: Instant;
      readonly after?: Exclude<CallOutAnswer, 'accepted'> | 'released';
    };

/** Why somebody is asked to come. */
export type CallOutReason = 'by-hand' | 'incident' | 'waiting' | 'forecast';

export type CallOutAnswer = 'accepted' | 'declined' | 'unanswered' | 'withdrawn';

/** Why reinforcement goes back to other work. `own-shift`: the roster's seat begins. */
export type ReleaseReason = 'calm' | 'by-hand' | 'own-shift' | 'went-off' | 'left-plan';

/** Could be asked now: may be called, not on duty, not busy, no word of being somewhere else. */
export const isCallable = (agent: Agent): boolean =>
  agent.callOut?.state.is === 'ready' && agent.onDuty === 'off' && agent.task.is === 'idle' && isAtOwnWork(agent);

/** `off` is at other work; a pause, the counter and being away are the person's own word against being called. */
export const isAtOwnWork = ({ presence }: Agent): boolean => presence === 'off' || presence === 'available';

/** Has been asked, or has come. */
export const isCalledOut = ({ callOut }: Agent): boolean =>
  callOut?.state.is === 'asked' || callOut?.state.is === 'here';

/** Fair turn as text: fewest call-outs of late, then the municipality that has given least, ties by id. */
export function fairTurn({ id, callOut, helped = 0 }: Agent): string {
  const { recent = 0, homeBalance = 0 } = callOut ?? {};
  return [String(recent + helped).padStart(6, '0'), String(Math.round(homeBalance) + 1e9).padStart(10, '0'), id].join(
    ' ',
  );
}

/** When a call-out is looked at again by the clock. */
export const callOutDeadline = ({ callOut }: Agent): Instant | null =>
  callOut && 'until' in callOut.state ? callOut.state.until : null;
