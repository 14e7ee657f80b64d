import type { Instant } from '../kernel/time.js';
import { isFree, type Agent } from './agent.js';
import type { Call } from './call.js';
import type { Policies } from './policies.js';

/**
 * Whether this agent may be offered this call now: free, on duty for a wait like this, answering for the municipality,
 * in a language that will do, and not the one who passed it on.
 */
export const mayTake = (agent: Agent, call: Call, now: Instant, policies: Policies): boolean =>
  isFree(agent) && groupMayTake(agent, call, now, policies) && !call.passedOnBy.includes(agent.id);

/** The part of `mayTake` that is the same for every agent of one eligibility group. */
export const groupMayTake = (agent: Agent, call: Call, now: Instant, policies: Policies): boolean =>
  agent.answersFor.includes(call.municipalityId) &&
  (speaks(agent, call) || now - call.arrivedAt >= call.target) &&
  (agent.onDuty !== 'standby' || now - call.arrivedAt >= policies.standbyAfter);

/** The language asked for; beyond the target anyone will do, and the language is shown. */
export const speaks = (agent: Agent, call: Call): boolean => agent.languages.includes(call.language);
