import { later, minutes, type Instant } from '../kernel/time.js';
import type { Agent } from './agent.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

/** A phone shift has begun, and whoever has it has not come to it. */
export type Expected = {
  readonly since: Instant;
  /** Coming by then nobody is told; null: that is over, and the person is missing. */
  readonly until: Instant | null;
};

/** At the telephone: can be rung, or has a call already. A pause is no empty chair, but nobody answers from it either. */
export const isThere = ({ presence, isReachable, task }: Agent): boolean =>
  (presence === 'available' && isReachable) || task.is !== 'idle';

/** A phone shift is on, and whoever has it is there. */
export const isSeated = (agent: Agent): boolean => agent.onDuty === 'phone' && isThere(agent);

/** The shift begins. Who goes straight from one into the next has come already. */
export function lookFor(turn: Turn, agent: Agent): void {
  if (isThere(agent)) return;
  const { missingAfter = minutes(1) } = turn.policies;
  turn.set({ ...agent, expected: { since: turn.now, until: later(turn.now, missingAfter) } });
}

/** Has not come in time: whoever runs the day is told. */
export function miss(turn: Turn, agent: Agent): void {
  if (!agent.expected) return;
  const { since } = agent.expected;
  turn.set({ ...agent, expected: { since, until: null } });
  turn.note({ fact: 'missing-from-shift', agentId: agent.id, since });
}

/** Nobody waits for this person any more: there now, or the shift is over or somebody else's. */
export function expectNoMore(turn: Turn, agent: Agent, how: 'came' | 'shift-over'): Agent {
  if (!agent.expected) return agent;
  const isMissing = agent.expected.until === null;
  if (isMissing) turn.note({ fact: 'no-longer-missing', agentId: agent.id, how });
  return turn.set({ ...agent, expected: null });
}

/** Looked at after every event: it may be a word, a telephone or a call that shows that somebody is there. */
export function welcome(turn: Turn): void {
  for (const id of values(turn.floor.expected)) {
    const agent = turn.agent(id);
    if (agent && isThere(agent)) expectNoMore(turn, agent, 'came');
  }
}
