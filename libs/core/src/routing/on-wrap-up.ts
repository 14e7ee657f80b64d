import { later } from '../kernel/time.js';
import { endWrapUp } from './agent-tasks.js';
import type { EventOf } from './events.js';
import type { Turn } from './turn.js';

/** Done: ready for the next one. */
export function onWrapUpEnded(turn: Turn, event: EventOf<'wrap-up-ended'>): void {
  const agent = turn.agent(event.agentId);
  if (agent?.task.is === 'wrap-up' && agent.task.callId === event.callId) endWrapUp(turn, agent, 'agent');
}

/** A little more time, once. */
export function onWrapUpExtended(turn: Turn, { agentId, callId }: EventOf<'wrap-up-extended'>): void {
  const agent = turn.agent(agentId);
  if (agent?.task.is !== 'wrap-up' || agent.task.callId !== callId || agent.task.isExtended) return;
  const until = later(agent.task.until, turn.policies.wrapUpExtension);
  turn.set({ ...agent, task: { ...agent.task, until, isExtended: true } });
  turn.note({ fact: 'wrap-up-extended', agentId, callId, until });
}
