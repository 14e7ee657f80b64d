import type { EventOf } from './events.js';
import type { Turn } from './turn.js';

/**
 * The person's own word, or the coordinator's for them, said at the desk. It stands at once and outlives an offer or
 * a conversation under way. A word spoken before the latest one is not the latest.
 */
export function onPresenceChanged(turn: Turn, { agentId, presence, by, at }: EventOf<'presence-changed'>): void {
  const agent = turn.agent(agentId);
  if (!agent || agent.presence === presence || at <= agent.presenceSince) return;
  const isComingOn = agent.presence === 'off';
  const isReady = presence === 'available';
  turn.set({
    ...agent,
    presence,
    presenceSince: at,
    presenceBy: by,
    idleSince: isComingOn ? turn.now : agent.idleSince,
    restsUntil: isReady ? null : agent.restsUntil,
    misses: isReady ? 0 : agent.misses,
  });
  turn.note({ fact: 'presence-changed', agentId, from: agent.presence, to: presence, by });
}
