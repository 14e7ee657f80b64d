import { endWrapUp, talk } from './agent-tasks.js';
import type { Agent } from './agent.js';
import type { Call } from './call.js';
import type { FoundLeg } from './events.js';
import { numberOfLeg } from './legs.js';
import type { Turn } from './turn.js';

/**
 * A conversation that goes on in the telephone system while the floor had lost it: caller and agent, or caller and
 * whoever they were put through to, talk on. False when nobody we know talks with the caller, who then waits.
 */
export function takeUpTalk(turn: Turn, call: Omit<Call, 'state'>, found: readonly FoundLeg[]): boolean {
  const legs = Math.max(0, ...found.map(({ legId }) => numberOfLeg(legId)));
  const known = { ...call, legs, answeredAt: turn.now };
  for (const { agentId, legId } of found) {
    const agent = agentId === null ? undefined : freeForIt(turn, agentId);
    if (!agent) continue;
    turn.enter({ ...known, state: { is: 'connected', agentId: agent.id, legId } });
    talk(turn, agent.id, call.id);
    turn.note({ fact: 're-attached', callId: call.id, agentId: agent.id });
    return true;
  }
  const party = found.find(({ agentId }) => agentId === null);
  if (!party) return false;
  // Whom it was put through to is forgotten; that somebody has the caller is not.
  const to = { kind: 'specialist', ref: 'unknown', municipalityId: call.municipalityId } as const;
  const state = { is: 'put-through', by: null, partyLeg: party.legId, to, fetchBackUntil: null } as const;
  turn.enter({ ...known, state });
  return true;
}

/** Nobody else's call is in her hands. */
function freeForIt(turn: Turn, agentId: Agent['id']): Agent | undefined {
  const agent = turn.agent(agentId);
  if (agent) endWrapUp(turn, agent, 'fallback');
  const now = turn.agent(agentId);
  return now?.task.is === 'idle' ? now : undefined;
}
