import { agentOf, restoreFloor, type Floor } from '@samsvar/core';
import { start, talkingAgent, thePlan } from '../full-floor.js';
import type { AtDesk } from './many-people.js';

/** As many as a desk is shown of its colleagues. */
const onDuty = 100;

/** Everybody at a desk is known on the floor; a hundred are on duty, all of them at the counter, so that whoever rings waits. */
export function staffedFloor(people: readonly AtDesk[]): Floor {
  const agents = people.map(({ id }, n) => ({
    ...talkingAgent(n),
    id: agentOf(id),
    presence: 'counter' as const,
    task: { is: 'idle' as const },
    onDuty: n < onDuty ? ('phone' as const) : ('off' as const),
  }));
  return restoreFloor({
    plan: thePlan(),
    now: start,
    reinforcement: { byHand: [], isSwitchedOn: false, calmSince: null, pace: { quarter: 0, counts: [] } },
    agents,
    calls: [],
  });
}
