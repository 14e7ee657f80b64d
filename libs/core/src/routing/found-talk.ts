import { endWrapUp, talk } from './agent-tasks.js';
import type { Agent } from './agent.js';
import { dismissCaller } from './call-end.js';
import type { Call } from './call.js';
import type { EventOf, FoundLeg } from './events.js';
import { numberOfLeg, type LegId } from './legs.js';
import { endOffer } from './offers.js';
import { waitInFront } from './queue.js';
import type { Turn } from './turn.js';

/**
 * A conversation that goes on in the telephone system while the floor had lost it: caller and agent, a third with them, or
 * caller and whoever they were put through to, talk on. So do caller and somebody whom the plan does not know, or whom the floor
 * has in another call: a live talk is left alone. False when nobody talks with the caller, who then waits.
 */
export function takeUpTalk(turn: Turn, call: Omit<Call, 'state'>, found: readonly FoundLeg[]): boolean {
  const legs = Math.max(0, ...found.map(({ legId }) => numberOfLeg(legId)));
  const known = { ...call, legs, answeredAt: turn.now };
  // Whom it was put through to is forgotten; that somebody has the caller is not.
  const to = { kind: 'specialist', ref: 'unknown', municipalityId: call.municipalityId } as const;
  const outside = found.find(({ agentId }) => agentId === null);
  for (const { agentId, legId } of found) {
    const agent = agentId === null ? undefined : turn.agent(agentId);
    if (!agent || !isFreeFor(turn, agent)) continue;
    const hands = { agentId: agent.id, legId };
    const together = outside && ({ is: 'conference', ...hands, partyLeg: outside.legId, to, until: null } as const);
    turn.enter({ ...known, state: together ?? { is: 'connected', ...hands } });
    talk(turn, agent.id, call.id);
    turn.note({ fact: 're-attached', callId: call.id, agentId: agent.id });
    return true;
  }
  const party = outside ?? found[0];
  if (!party) return false;
  const state = { is: 'put-through', by: null, partyLeg: party.legId, to, fetchBackUntil: null } as const;
  turn.enter({ ...known, state });
  return true;
}

/** Taken up with whoever was found there: neither the duty number nor anybody whom an agent put the caller through to. */
export const isWithStranger = ({ state, answeredAt }: Call, legId: LegId): boolean =>
  state.is === 'put-through' && state.by === null && state.partyLeg === legId && answeredAt !== null;

/** The telephone of an agent whom the floor did not know is gone: goodbye, or the caller is somebody else's, and first. */
export function loseStranger(turn: Turn, call: Call, { cause }: EventOf<'device-lost'>): void {
  if (cause === 'hung-up') dismissCaller(turn, call, 'answered', 'agent-hung-up');
  else waitInFront(turn, call, 'device-lost');
}

/** What rings at her device rings in vain. Somebody who talks already cannot be in this call too: the word is old. */
export function isFreeFor(turn: Turn, agent: Agent): boolean {
  if (agent.task.is === 'talking') return false;
  endWrapUp(turn, agent, 'fallback');
  if (agent.task.is !== 'ringing') return true;
  const other = turn.call(agent.task.callId);
  if (other?.state.is === 'offered') endOffer(turn, other, 'failed-delivery');
  return turn.agent(agent.id)?.task.is === 'idle';
}
