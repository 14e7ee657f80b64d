import type { CallState } from './call.js';

export type CallStateName = CallState['is'];

/**
 * Where a call may go from where it is. The graph is drawn in docs/call-states.mmd, and a test walks it:
 * every state is reachable, and from every state the end is.
 */
export const callTransitions = {
  arrived: ['greeted', 'waiting', 'connected', 'conference', 'put-through', 'queued-elsewhere', 'fallback'],
  greeted: ['putting-through', 'queued-elsewhere', 'fallback', 'ended'],
  waiting: ['greeted', 'waiting', 'offered', 'set-aside', 'queued-elsewhere', 'fallback', 'ended'],
  offered: ['offered', 'waiting', 'connected', 'calling-back', 'set-aside', 'queued-elsewhere', 'fallback', 'ended'],
  connected: [
    'held',
    'consulting',
    'conference',
    'returning',
    'putting-through',
    'queued-elsewhere',
    'fallback',
    'ended',
  ],
  held: [
    'connected',
    'consulting',
    'conference',
    'returning',
    'putting-through',
    'queued-elsewhere',
    'fallback',
    'ended',
  ],
  consulting: [
    'consulting',
    'connected',
    'conference',
    'returning',
    'putting-through',
    'put-through',
    'queued-elsewhere',
    'fallback',
    'ended',
  ],
  conference: ['conference', 'connected', 'putting-through', 'put-through', 'queued-elsewhere', 'fallback', 'ended'],
  returning: ['returning', 'connected', 'waiting', 'queued-elsewhere', 'fallback', 'ended'],
  'putting-through': ['put-through', 'returning', 'waiting', 'queued-elsewhere', 'fallback', 'ended'],
  'put-through': ['put-through', 'returning', 'waiting', 'queued-elsewhere', 'fallback', 'ended'],
  'queued-elsewhere': ['waiting', 'fallback', 'ended'],
  fallback: ['fallback', 'ended'],
  'calling-back': ['connected', 'waiting', 'postponed', 'set-aside', 'ended'],
  postponed: ['waiting', 'set-aside', 'ended'],
  'set-aside': ['waiting', 'ended'],
  ended: [],
} as const satisfies Record<CallStateName | 'arrived', readonly CallStateName[]>;

export const mayMove = (from: CallStateName | 'arrived', to: CallStateName): boolean =>
  (callTransitions[from] as readonly CallStateName[]).includes(to);

/** The graph as a Mermaid state diagram, for docs/call-states.mmd. */
export function drawCallStates(): string {
  const named = (state: string): string => state.replaceAll('-', '_');
  const arrows = Object.entries(callTransitions).flatMap(([from, to]) =>
    to
      .filter((state) => state !== from)
      .map((state) => `  ${from === 'arrived' ? '[*]' : named(from)} --> ${named(state)}`),
  );
  return ['stateDiagram-v2', ...arrows, '  ended --> [*]', ''].join('\n');
}
