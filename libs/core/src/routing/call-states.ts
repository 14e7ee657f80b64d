import type { CallState } from './call.js';

export type CallStateName = CallState['is'];

/**
 * Where a call may go from where it is. The graph is drawn in docs/call-states.mmd, and a test walks it:
 * every state is reachable, and from every state the end is.
 */
export const callTransitions = {
  arrived: ['greeted', 'waiting'],
  greeted: ['putting-through', 'ended'],
  waiting: ['waiting', 'offered', 'ended'],
  offered: ['offered', 'waiting', 'connected', 'ended'],
  connected: ['held', 'consulting', 'returning', 'putting-through', 'ended'],
  held: ['connected', 'consulting', 'returning', 'putting-through', 'ended'],
  consulting: ['consulting', 'connected', 'returning', 'putting-through', 'put-through', 'ended'],
  returning: ['returning', 'connected', 'waiting', 'ended'],
  'putting-through': ['put-through', 'returning', 'waiting', 'ended'],
  'put-through': ['put-through', 'returning', 'ended'],
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
