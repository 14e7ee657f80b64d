import type { PersonId } from '../kernel/ids.js';
import { come, release, stayAway, withdrawAsk } from './call-outs.js';
import type { EventOf } from './events.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

/** The answer of somebody who was asked to come. To an ask that is over it is no answer. */
export function onCallOutAnswered(turn: Turn, event: EventOf<'call-out-answered'>): void {
  const agent = turn.agent(event.agentId);
  if (agent?.callOut?.state.is !== 'asked' || agent.callOut.state.at !== event.askedAt) return;
  if (event.answer === 'accept') come(turn, agent);
  else stayAway(turn, agent, 'declined');
}

/** One key at a desk: one more person is wanted, up to as many as may be called out at one time. */
export function onCallOutWanted(turn: Turn, { id, by }: EventOf<'call-out-wanted'>): void {
  const { byHand } = turn.floor.reinforcement;
  if (byHand.includes(id) || byHand.length >= turn.policies.callOutAtMost) return;
  turn.reinforcement({ byHand: [...byHand, id], calmSince: null });
  turn.note({ fact: 'call-out-wanted', by });
}

/** The coordinator's switch for an incident: on, everybody who may be called is asked; off, calm releases them. */
export function onReinforcementSwitched(turn: Turn, { isOn, by }: EventOf<'reinforcement-switched'>): void {
  switchReinforcement(turn, isOn, by);
}

function switchReinforcement(turn: Turn, isOn: boolean, by: PersonId): void {
  if (turn.floor.reinforcement.isSwitchedOn === isOn) return;
  turn.reinforcement({ isSwitchedOn: isOn });
  turn.note({ fact: 'reinforcement-switched', isOn, by });
}

/** Thank you: one person goes back to other work, or everybody, which also ends what called them. */
export function onReleaseWanted(turn: Turn, { agentId, by }: EventOf<'release-wanted'>): void {
  if (agentId === null) {
    if (turn.floor.reinforcement.byHand.length > 0) turn.reinforcement({ byHand: [] });
    switchReinforcement(turn, false, by);
  }
  for (const id of values(turn.floor.calledOut)) {
    const agent = agentId === null || agentId === id ? turn.agent(id) : undefined;
    const state = agent?.callOut?.state;
    // Whoever is asked in this very moment is the next, whom nobody has sent back: told twice, it is told once.
    if (agent && state?.is === 'asked' && state.at < turn.now) withdrawAsk(turn, agent);
    if (agent && state?.is === 'here' && state.since < turn.now) release(turn, agent, 'by-hand');
  }
}
