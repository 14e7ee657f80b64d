import type { AgentId, CallId, MunicipalityId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import { callOutDeadline, type CallOut } from './call-out.js';
import type { PresenceChanger } from './events.js';
import type { Expected } from './phone-seats.js';
import type { Language } from './plan.js';

/** What the person says. */
export type Presence = 'available' | 'pause' | 'away' | 'counter' | 'off';

/** Who set a presence: a person by their word, or the system, which says why. */
export type PresenceSetter =
  PresenceChanger | { readonly who: 'system'; readonly why: 'misses' | 'device-lost' | 'released' };

/** What the system is doing with the person: one thing at a time. */
export type Task =
  | { readonly is: 'idle' }
  /** An offer rings, or the device is being brought back to a call. */
  | { readonly is: 'ringing'; readonly callId: CallId }
  | { readonly is: 'talking'; readonly callId: CallId }
  | { readonly is: 'wrap-up'; readonly callId: CallId; readonly until: Instant; readonly isExtended: boolean };

/** Why the roster lets this person be offered calls now; `called-out` is reinforcement. */
export type OnDuty = 'phone' | 'standby' | 'called-out' | 'off';

/** Somebody who may answer, as the floor sees them now. Copied from the plan: who they answer for, in what languages. */
export type Agent = {
  readonly id: AgentId;
  readonly home: MunicipalityId;
  readonly answersFor: readonly MunicipalityId[];
  readonly languages: readonly Language[];
  readonly presence: Presence;
  /** When the presence last changed: an older word than this is no longer the newest. */
  readonly presenceSince: Instant;
  /** Null until anybody has said anything. */
  readonly presenceBy: PresenceSetter | null;
  readonly task: Task;
  readonly onDuty: OnDuty;
  /** When the shift begins, ends, or comes into its last minute: the duty is looked at again. */
  readonly dutyUntil: Instant | null;
  /** Not at a phone shift that has begun. Null or missing: nobody waits for this person. */
  readonly expected?: Expected | null;
  /** End of the last conversation, or coming on. A missed offer, a rest and a pause do not touch it. */
  readonly idleSince: Instant;
  /** No offers before this: just declined, busy or did not answer. */
  readonly restsUntil: Instant | null;
  /** Unanswered offers in a row. */
  readonly misses: number;
  readonly isReachable: boolean;
  /** Null: has not said "may be called". */
  readonly callOut: CallOut | null;
  /** How often the person has come to help since the plan that tells of the times before. Missing: never. */
  readonly helped?: number;
};

/** Could be offered a call this moment, if one fits. */
export const isFree = (agent: Agent): boolean =>
  agent.presence === 'available' &&
  agent.task.is === 'idle' &&
  agent.onDuty !== 'off' &&
  agent.restsUntil === null &&
  agent.isReachable;

/**
 * Agents of one eligibility group can take exactly the same calls, so only the longest idle of each is ever looked at.
 * The home municipality is in it for the local-knowledge preference.
 */
export const groupOf = (agent: Agent): string =>
  [agent.onDuty === 'standby' ? 'standby' : 'seat', agent.home, agent.answersFor.join(), agent.languages.join()].join(
    '|',
  );

/** The next moment when something about this agent falls due by the clock. */
export function agentDeadline(agent: Agent): Instant | null {
  const wrapUpUntil = agent.task.is === 'wrap-up' ? agent.task.until : null;
  const due = [agent.restsUntil, agent.dutyUntil, agent.expected?.until ?? null, wrapUpUntil, callOutDeadline(agent)];
  return due.reduce((soonest, at) => (at !== null && (soonest === null || at < soonest) ? at : soonest), null);
}
