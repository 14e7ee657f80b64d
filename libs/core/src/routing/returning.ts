import type { AgentId } from '../kernel/ids.js';
import { later, type Millis } from '../kernel/time.js';
import { endWrapUp, freeAfterOffer, release, setAway, talk } from './agent-tasks.js';
import type { Call, FrontReason, ReturnReason } from './call.js';
import { legId } from './legs.js';
import { waitInFront } from './queue.js';
import type { Turn } from './turn.js';

type Returning = Extract<Call['state'], { is: 'returning' }>;

/** The call is kept for this agent, who is rung for it; the caller hears music. */
export function returnTo(turn: Turn, call: Call, agentId: AgentId, why: ReturnReason): void {
  const agent = turn.agent(agentId);
  if (!agent) return;
  endWrapUp(turn, agent, 'fetch-back');
  turn.want({ do: 'hold', callId: call.id });
  turn.note({ fact: 'coming-back', callId: call.id, agentId, why });
  const task = why === 'device-lost' ? 'talking' : 'ringing';
  turn.set({ ...(turn.agent(agentId) ?? agent), task: { is: task, callId: call.id }, restsUntil: null });
  const until = later(turn.now, keptFor(turn, why));
  ringReturning(turn, turn.move(call, { is: 'returning', agentId, legId: null, until, why }));
}

const keptFor = ({ policies }: Turn, why: ReturnReason): Millis =>
  why === 'device-lost' ? policies.grace : policies.putThroughFor;

/** Ring the agent's device for the call that is kept for her. */
export function ringReturning(turn: Turn, call: Call): void {
  if (call.state.is !== 'returning') return;
  const legs = call.legs + 1;
  const state = { ...call.state, legId: legId(call.id, legs) };
  turn.move(call, state, { legs });
  ringKept(turn, call.id, state);
}

/** Her telephone rings for as long as the call is kept. */
export function ringKept(turn: Turn, callId: Call['id'], { agentId, legId, until }: Returning): void {
  if (legId !== null) turn.want({ do: 'ring-device', callId, legId, agentId, until });
}

/** It did not ring through: the call is kept, and rung again when a device is there. */
export function loseReturningLeg(turn: Turn, call: Call): void {
  if (call.state.is !== 'returning') return;
  // After a gap it may have been told twice to ring, and then rings once more.
  if (call.state.legId !== null) turn.want({ do: 'withdraw', legId: call.state.legId });
  turn.move(call, { ...call.state, legId: null });
}

/** Caller and agent talk again. One contact, not two. */
export function connectReturning(turn: Turn, call: Call): void {
  if (call.state.is !== 'returning' || call.state.legId === null) return;
  const { agentId, legId: leg } = call.state;
  turn.want({ do: 'bridge', callId: call.id, legIds: [leg] });
  turn.note({ fact: 're-attached', callId: call.id, agentId });
  turn.move(call, { is: 'connected', agentId, legId: leg });
  talk(turn, agentId, call.id);
}

/** Nobody came: the call goes first in the queue. An agent whose device is lost is set to away; else it is a miss. */
export function giveUpReturning(turn: Turn, call: Call): void {
  if (call.state.is !== 'returning') return;
  const { agentId, legId: leg, why } = call.state;
  if (leg !== null) turn.want({ do: 'withdraw', legId: leg });
  const agent = release(turn, agentId);
  if (agent && why === 'device-lost') setAway(turn, agent, 'device-lost');
  else if (agent) freeAfterOffer(turn, agent, leg === null ? 'failed-delivery' : 'unanswered');
  waitInFront(turn, call, frontReason(why));
}

const frontReason = (why: ReturnReason): FrontReason =>
  why === 'device-lost' ? 'device-lost' : 'put-through-unanswered';
