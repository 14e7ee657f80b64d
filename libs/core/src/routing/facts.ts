import type { AgentId, CallId, LineId, MunicipalityId, PersonId } from '../kernel/ids.js';
import type { Instant, Millis } from '../kernel/time.js';
import type { CallOutcome, FrontReason, ReturnReason } from './call.js';
import type { OfferEnd } from './call-offer.js';
import type { CallOutAnswer, CallOutReason, ReleaseReason } from './call-out.js';
import type { FailedDelivery } from './events.js';
import type { LegId } from './legs.js';
import type { OnDuty, Presence, PresenceSetter } from './agent.js';
import type { Language, Opening, PutThroughTo } from './plan.js';

/**
 * What the journal keeps for ever: what became of it and why, never a number, a name or free text.
 * `id` derives from the event's and from what is said, so a fact told twice is one, and another told by the same event another.
 */
export type Fact = { readonly id: string; readonly at: Instant } & Known;

export type Known = OfCall | OfAgent | OfHouse;

type OfCall = { readonly callId: CallId } & (
  | {
      readonly fact: 'call-arrived';
      readonly lineId: LineId;
      readonly municipalityId: MunicipalityId;
      readonly callerRef: string;
      readonly isInternal: boolean;
      readonly isWithheld: boolean;
      readonly opening: Opening;
      readonly incidentId: string | null;
      /** The caller fell out of, or was cut off from, this earlier call. */
      readonly again: CallId | null;
      /** Found on the line by a floor that did not know it: counts only where no earlier arrival was kept. */
      readonly isFound?: true;
    }
  /** Dialled a number that no line of the plan has: the telephone system's configuration is out of step. */
  | { readonly fact: 'line-unknown' }
  | { readonly fact: 'language-chosen'; readonly language: Language }
  | {
      readonly fact: 'offer-made';
      readonly agentId: AgentId;
      readonly legId: LegId;
      readonly expiresAt: Instant;
      readonly waited: Millis;
      readonly because: readonly OfferReason[];
    }
  | {
      readonly fact: 'offer-ended';
      readonly agentId: AgentId;
      readonly legId: LegId;
      readonly how: OfferEnd;
      /** Counts towards being set to away. */
      readonly isMiss: boolean;
    }
  | {
      readonly fact: 'connected';
      readonly agentId: AgentId;
      readonly waited: Millis;
      readonly isFirst: boolean;
      /** The telephone system's own queue chose, while nobody owned the floor. */
      readonly because?: 'fallback';
    }
  | { readonly fact: 'held' | 'hold-refused' | 'resumed' | 're-attached' | 'device-lost'; readonly agentId: AgentId }
  | { readonly fact: 'consult-began'; readonly agentId: AgentId; readonly to: PutThroughTo }
  | { readonly fact: 'consult-ended'; readonly agentId: AgentId; readonly how: ThirdLeft | 'merged' }
  /** A third is with caller and agent, or is rung to be. */
  | { readonly fact: 'conference-began'; readonly agentId: AgentId; readonly to: PutThroughTo }
  /** Whoever was rung for it has answered. */
  | { readonly fact: 'conference-answered' }
  | { readonly fact: 'conference-ended'; readonly agentId: AgentId; readonly how: ThirdLeft }
  | {
      readonly fact: 'put-through';
      readonly agentId: AgentId | null;
      readonly how: 'warm' | 'cold' | 'duty-number';
      readonly to: PutThroughTo;
      /** To the called municipality's own service desk. */
      readonly isSentHome: boolean;
    }
  | { readonly fact: 'put-through-answered' }
  /** The call is on its way back to an agent. */
  | { readonly fact: 'coming-back'; readonly agentId: AgentId; readonly why: ReturnReason }
  /** Nobody to come back to: first in the queue, arrival time kept. */
  | { readonly fact: 'back-in-queue'; readonly why: FrontReason }
  | { readonly fact: 'call-back-offered'; readonly why: 'closing-time' | 'long-wait' }
  /** Promised: `callId` is the call back, which keeps the first contact's place in the queue. */
  | {
      readonly fact: 'call-back-queued';
      readonly callbackOf: CallId;
      readonly lineId: LineId;
      readonly municipalityId: MunicipalityId;
      readonly callerRef: string;
    }
  /** The citizen rang again: one contact is answered, not two. */
  | { readonly fact: 'call-back-set-aside'; readonly for: CallId }
  | { readonly fact: 'citizen-rung'; readonly agentId: AgentId; readonly attempt: number }
  | { readonly fact: 'citizen-unreached'; readonly agentId: AgentId; readonly cause: FailedDelivery | 'agent-gone' }
  | {
      readonly fact: 'call-ended';
      readonly municipalityId: MunicipalityId;
      readonly outcome: CallOutcome;
      readonly why: EndReason;
      readonly lasted: Millis;
      readonly agentId: AgentId | null;
    }
);

/** How agent and third parted. `put-through`: the agent has left, and the third has the caller. */
export type ThirdLeft = 'unanswered' | 'fetched-back' | 'party-left' | 'put-through' | 'caller-gone';

type OfAgent = { readonly agentId: AgentId } & (
  | {
      readonly fact: 'presence-changed';
      readonly from: Presence;
      readonly to: Presence;
      readonly by: PresenceSetter;
    }
  | { readonly fact: 'duty-changed'; readonly onDuty: OnDuty }
  /** A phone shift began and the person did not come to it, which whoever runs the day is told. */
  | { readonly fact: 'missing-from-shift'; readonly since: Instant }
  | { readonly fact: 'no-longer-missing'; readonly how: 'came' | 'shift-over' }
  /** Asked to come from other work; so many callers waited. */
  | {
      readonly fact: 'call-out-asked';
      readonly why: CallOutReason;
      readonly until: Instant;
      readonly waiting: number;
    }
  | { readonly fact: 'call-out-answered'; readonly how: CallOutAnswer; readonly after: Millis }
  /** `lasted`: what was taken from other work, for the settlement between municipalities. */
  | { readonly fact: 'released'; readonly why: ReleaseReason; readonly lasted: Millis }
  | { readonly fact: 'wrap-up-began' | 'wrap-up-extended'; readonly callId: CallId; readonly until: Instant }
  | {
      readonly fact: 'wrap-up-ended';
      readonly callId: CallId;
      readonly by: 'agent' | 'deadline' | 'fetch-back' | 'fallback';
    }
);

type OfHouse =
  | { readonly fact: 'plan-adopted'; readonly version: number }
  | { readonly fact: 'call-out-wanted'; readonly by: PersonId }
  | { readonly fact: 'reinforcement-switched'; readonly isOn: boolean; readonly by: PersonId };

/** Why this agent, in the order the reasons weighed. */
export type OfferReason =
  | 'same-agent'
  | 'longest-idle'
  | 'only-others-tried'
  | `local-knowledge:${string}`
  | `front:${FrontReason}`
  | `standby-after-${number}s`
  /** Nobody was in any seat: the standby takes what comes, at once. */
  | 'standby-alone'
  | `language-waived:${string}`
  | 'called-out';

export type EndReason =
  | 'caller-hung-up'
  | 'agent-hung-up'
  | 'party-hung-up'
  | 'closed-message-heard'
  | 'call-back-promised'
  | 'call-back-not-wanted'
  | 'duty-number-unanswered'
  | 'telephone-system-restarted'
  | 'gone-at-resync'
  | 'call-back-unanswered'
  | 'call-back-given-up'
  | 'rang-again';
