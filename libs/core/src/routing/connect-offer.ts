import { talk } from './agent-tasks.js';
import { isOnTheLine, type Call } from './call.js';
import { makeGood } from './call-back.js';
import { ringCitizen } from './calling-back.js';
import type { Turn } from './turn.js';

/** Her device is up: caller and agent talk. Is it a call back, the citizen is dialled now. */
export function connectOffer(turn: Turn, call: Call): void {
  if (call.state.is !== 'offered') return;
  const { agentId, legId: leg } = call.state.offer;
  const isFirst = call.answeredAt === null;
  turn.note({ fact: 'offer-ended', callId: call.id, agentId, legId: leg, how: 'accepted', isMiss: false });
  if (!isOnTheLine(call)) return ringCitizen(turn, call, agentId, leg);
  makeGood(turn, call);
  turn.note({ fact: 'connected', callId: call.id, agentId, waited: turn.now - call.arrivedAt, isFirst });
  turn.want({ do: 'bridge', callId: call.id, legIds: [leg] });
  const known = { answeredAt: call.answeredAt ?? turn.now, front: null, prefers: null, tried: [] };
  turn.move(call, { is: 'connected', agentId, legId: leg }, known);
  talk(turn, agentId, call.id);
}
