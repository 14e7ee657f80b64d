import type { Millis } from '../kernel/time.js';
import { isFree, type Agent } from './agent.js';
import type { Call } from './call.js';
import type { Floor } from './floor.js';

/** What of the floor says who may take which call. */
type Situation = Pick<Floor, 'now' | 'plan' | 'seated'>;

/**
 * Whether this agent may be offered this call now: free, on duty for a wait like this, answering for the municipality,
 * in a language that will do, and not the one who passed it on.
 */
export const mayTake = (agent: Agent, call: Call, floor: Situation): boolean =>
  isFree(agent) && groupMayTake(agent, call, floor) && !call.passedOnBy.includes(agent.id);

/** The part of `mayTake` that is the same for every agent of one eligibility group. */
export const groupMayTake = (agent: Agent, call: Call, floor: Situation): boolean =>
  agent.answersFor.includes(call.municipalityId) &&
  (speaks(agent, call) || floor.now - call.arrivedAt >= call.target) &&
  (agent.onDuty !== 'standby' || floor.now - call.arrivedAt >= standbyAfter(floor));

/** The standby lets the seats have the first go. While nobody at all is in them there is nothing to wait for. */
const standbyAfter = ({ seated, plan }: Situation): Millis => (seated === 0 ? 0 : plan.policies.standbyAfter);

/** The language asked for; beyond the target anyone will do, and the language is shown. */
export const speaks = (agent: Agent, call: Call): boolean => agent.languages.includes(call.language);
