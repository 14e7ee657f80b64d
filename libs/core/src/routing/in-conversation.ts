import type { AgentId, CallId } from '../kernel/ids.js';
import { agentOn, type Call } from './call.js';
import type { Turn } from './turn.js';

/** The call, if it is in this agent's hands now: nobody asks anything of another's call. */
export function inConversation(
  turn: Turn,
  asked: { readonly agentId: AgentId; readonly callId: CallId },
): Call | undefined {
  const call = turn.call(asked.callId);
  return call && agentOn(call) === asked.agentId ? call : undefined;
}
