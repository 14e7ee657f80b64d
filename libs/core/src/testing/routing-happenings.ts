import { agentId, personId, type AgentId, type CallId } from '../kernel/ids.js';
import { later, type Instant } from '../kernel/time.js';
import type { Agent, Call, Command } from '../routing/index.js';

export const causes = ['unanswered', 'declined', 'busy', 'unreachable'] as const;

export function answer(call: Call | undefined, how: number): object | null {
  if (call?.state.is !== 'offered') return null;
  const { agentId: by, legId } = call.state.offer;
  const word = (['accept', 'accept', 'decline', 'pass-on'] as const)[how % 4];
  return { type: 'offer-answered', agentId: by, callId: call.id, legId, answer: word };
}

/** Mostly about a telephone that is in use, now and then about any that was ever rung. */
export function device(calls: readonly Call[], who: number, how: number, commands: readonly Command[]): object | null {
  const inUse = calls.flatMap(({ id, state }) => {
    const legId = state.is === 'offered' ? state.offer.legId : 'legId' in state ? state.legId : null;
    return legId === null ? [] : [{ id, legId, isUp: state.is !== 'offered' && state.is !== 'returning' }];
  });
  const rung = commands.flatMap((one) =>
    one.do === 'ring-device' ? [{ id: one.callId, legId: one.legId, isUp: how % 2 === 0 }] : [],
  );
  const isAboutTalk = how % 5 === 0;
  const legs = how % 10 === 7 ? rung : inUse.filter(({ isUp }) => isUp === isAboutTalk);
  const leg = legs[who % legs.length];
  if (!leg) return null;
  const about = { callId: leg.id, legId: leg.legId };
  if (leg.isUp) return { type: 'device-lost', ...about, cause: how % 3 === 0 ? 'hung-up' : 'vanished' };
  return how % 3 === 0 ? { type: 'device-failed', ...about, cause: causes[who % 4] } : { type: 'device-up', ...about };
}

const asks = [
  'hold-asked',
  'resume-asked',
  'consult-asked',
  'transfer-asked',
  'merge-asked',
  'conference-asked',
  'fetch-back-asked',
  'put-through-asked',
  'hang-up-asked',
  'wrap-up-ended',
  'wrap-up-extended',
] as const;

export function asked(calls: readonly Call[], agents: number, who: number, how: number): object | null {
  const call = calls[who % calls.length];
  if (!call) return null;
  const { state } = call;
  const by = 'agentId' in state ? state.agentId : 'by' in state ? state.by : agentId(`a${who % agents}`);
  const kind = how % 2 === 0 ? 'specialist' : 'service-desk';
  const to = { kind, ref: 'p1', municipalityId: call.municipalityId };
  return { type: asks[how % asks.length], agentId: by ?? agentId('a0'), callId: call.id, to };
}

/** The telephone system's own queue has had a caller: in vain, or until an agent answered. */
export function hadByFallback(id: CallId, agent: AgentId | null, dialled = 'gulen', now: Instant, isOver: boolean) {
  const caller = { callId: id, dialled, callerRef: `r-${id}`, isInternal: false, isWithheld: false };
  const had = { ...caller, arrivedAt: later(now, -20_000), endedAt: isOver ? now : null };
  if (agent === null) return { type: 'fallback-queued', ...had };
  return { type: 'fallback-answered', ...had, agentId: agent, answeredAt: later(now, -9_000) };
}

/** Mostly answers of those who are asked; now and then somebody at a desk wants more or fewer. */
export function callOut(agents: readonly Agent[], who: number, how: number): object {
  const by = personId('p1');
  const asked = agents.flatMap(({ id, callOut }) =>
    callOut?.state.is === 'asked' ? [{ agentId: id, askedAt: callOut.state.at }] : [],
  );
  const one = asked[who % asked.length];
  if (one && how % 4 !== 3) return { type: 'call-out-answered', ...one, answer: how % 3 === 0 ? 'decline' : 'accept' };
  const agentId = how % 5 === 0 ? null : agents[who % agents.length]?.id;
  if (how % 8 < 4) return { type: 'call-out-wanted', by };
  if (how % 8 < 6) return { type: 'release-wanted', agentId, by };
  return { type: 'reinforcement-switched', isOn: how % 3 === 0, by };
}
