import type { AgentId, CallId, PersonId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { LegId } from './legs.js';
import type { Plan, PutThroughTo } from './plan.js';
import type { Presence } from './agent.js';

/**
 * Something that has happened on or around one centre's floor. Time, ids and chance come in with it.
 * Repeating an event, at once or later, changes nothing; an event about something already gone changes nothing.
 */
export type FloorEvent = Stamped &
  (CallEvent | DeviceEvent | PartyEvent | DeskEvent | CallControl | ReinforcementEvent | HouseEvent);

/** `id` is unique per event: ids of its commands and facts derive from it. `at` is when it happened. */
export type Stamped = { readonly id: string; readonly at: Instant };

/** From the telephone system, about the caller's own leg. */
export type CallEvent =
  | {
      readonly type: 'call-arrived';
      readonly callId: CallId;
      /** The number the citizen dialled, as a key of `plan.lineOf`. */
      readonly dialled: string;
      /** Random key that stands for the caller's number; a new one for each call when the number is withheld. */
      readonly callerRef: string;
      /** Rings from a municipality's own range or directory. */
      readonly isInternal: boolean;
      readonly isWithheld: boolean;
      /** The number is known, and is none that the centre may ring: nobody there is promised to be rung back. */
      readonly isOutOfReach?: true;
      /**
       * After a gap: who talks with the caller, as the telephone system says. A floor that knows the call has no use for
       * it; one that has lost it takes the conversation up again as it stands.
       */
      readonly found?: readonly FoundLeg[];
    }
  /**
   * While nobody owned the floor the telephone system's own queue gave the caller to an agent. Told for every such call
   * before `line-resynced`, whether it is over by now (`endedAt`) or goes on; its end is told by `call-ended`.
   */
  | (OfFallback & {
      readonly type: 'fallback-answered';
      readonly agentId: AgentId;
      readonly answeredAt: Instant;
    })
  /**
   * The caller waits in the telephone system's own queue, or has waited there in vain (`endedAt`). Whoever waits there
   * comes back by themselves within seconds, told as `call-arrived`; until then the centre's agents are not rung for it.
   */
  | (OfFallback & { readonly type: 'fallback-queued' })
  /** The caller pressed a key: a language, a duty number, "ring me back". */
  | { readonly type: 'key-pressed'; readonly callId: CallId; readonly key: string }
  /** A citizen whom we ring back has answered, or could not be reached: by the call id of `ring-citizen`. */
  | { readonly type: 'citizen-up'; readonly callId: CallId }
  | { readonly type: 'citizen-failed'; readonly callId: CallId; readonly cause: FailedDelivery }
  /** The caller's leg is gone, whoever hung up. */
  | { readonly type: 'call-ended'; readonly callId: CallId };

/** A caller whom the telephone system's own queue has, or had. */
type OfFallback = {
  readonly callId: CallId;
  readonly dialled: string;
  readonly callerRef: string;
  readonly isInternal: boolean;
  readonly isWithheld: boolean;
  readonly isOutOfReach?: true;
  readonly arrivedAt: Instant;
  readonly endedAt: Instant | null;
};

/** A telephone in conversation with a caller: an agent's, or with null somebody's outside the floor. */
export type FoundLeg = { readonly legId: LegId; readonly agentId: AgentId | null };

/** From the telephone system, about an agent's device, each by the leg id of the `ring-device` that rang it. */
export type DeviceEvent =
  | { readonly type: 'device-up'; readonly callId: CallId; readonly legId: LegId }
  /** It never came up. Only `unanswered` may count as a miss. */
  | { readonly type: 'device-failed'; readonly callId: CallId; readonly legId: LegId; readonly cause: FailedDelivery }
  /** It was up and is gone: `hung-up` is the agent's own goodbye, `vanished` starts the grace time. */
  | {
      readonly type: 'device-lost';
      readonly callId: CallId;
      readonly legId: LegId;
      readonly cause: 'hung-up' | 'vanished';
    }
  /** Whether the agent has any device that can ring: there, and not rung by the telephone system's own queue just now. */
  | { readonly type: 'device-reachable'; readonly agentId: AgentId; readonly isReachable: boolean };

export type FailedDelivery = 'unanswered' | 'declined' | 'busy' | 'unreachable';

/** From the telephone system, about whoever is consulted or put through to, by the leg id of `ring-party`. */
export type PartyEvent =
  | { readonly type: 'party-up'; readonly callId: CallId; readonly legId: LegId }
  | { readonly type: 'party-failed'; readonly callId: CallId; readonly legId: LegId; readonly cause: FailedDelivery }
  | { readonly type: 'party-lost'; readonly callId: CallId; readonly legId: LegId };

/** What an agent says at the desk. */
export type DeskEvent =
  | {
      readonly type: 'offer-answered';
      readonly agentId: AgentId;
      readonly callId: CallId;
      /** The offer is named by its ringing leg: an answer to an earlier offer of the same call is none. */
      readonly legId: LegId;
      readonly answer: 'accept' | 'decline' | 'pass-on';
    }
  | {
      readonly type: 'presence-changed';
      readonly agentId: AgentId;
      readonly presence: Presence;
      readonly by: PresenceChanger;
    }
  /** To be asked to come; an ask is known by when it was made. */
  | {
      readonly type: 'call-out-answered';
      readonly agentId: AgentId;
      readonly askedAt: Instant;
      readonly answer: 'accept' | 'decline';
    }
  | { readonly type: 'wrap-up-ended'; readonly agentId: AgentId; readonly callId: CallId }
  | { readonly type: 'wrap-up-extended'; readonly agentId: AgentId; readonly callId: CallId };

/** What somebody with the right to it asks of the whole floor. */
export type ReinforcementEvent = { readonly by: PersonId } &
  /** One more person, whoever is next in turn. */
  (
    | { readonly type: 'call-out-wanted' }
    /** An incident: everybody who may be called is wanted, until it is switched off. */
    | { readonly type: 'reinforcement-switched'; readonly isOn: boolean }
    /** Back to other work: this person, or with null everybody. */
    | { readonly type: 'release-wanted'; readonly agentId: AgentId | null }
  );

/** A person's word; what the system itself does to presence is in the facts. */
export type PresenceChanger =
  | { readonly who: 'agent' }
  | { readonly who: 'coordinator'; readonly personId: PersonId; readonly why: CoordinatorReason };

/**
 * Why a coordinator sets somebody else's presence, which that person sees. A choice and no text, because it is kept in
 * the journal; and nothing of anybody's health or private matters is among the choices.
 */
export const coordinatorReasons = ['as-agreed', 'shift-began', 'not-at-desk', 'break-due', 'needed-elsewhere'] as const;

export type CoordinatorReason = (typeof coordinatorReasons)[number];

/** What the agent in a conversation asks for. Refused in silence when the call is not that agent's, or not in that state. */
export type CallControl = { readonly agentId: AgentId; readonly callId: CallId } & (
  | { readonly type: 'hold-asked' }
  | { readonly type: 'resume-asked' }
  /** Ring a specialist while the caller waits. */
  | { readonly type: 'consult-asked'; readonly to: PutThroughTo }
  /** Caller, agent and the consulted specialist, who has answered, talk together. */
  | { readonly type: 'merge-asked' }
  /** Ring somebody to join caller and agent, who talk on meanwhile. */
  | { readonly type: 'conference-asked'; readonly to: PutThroughTo }
  /** Hand the caller over to the consulted specialist, who has answered; leave the two of a conference together. */
  | { readonly type: 'transfer-asked' }
  /** Before or after bridging: the caller comes back to this agent. */
  | { readonly type: 'fetch-back-asked' }
  /** Cold: the agent leaves at once; unanswered comes back by itself. */
  | { readonly type: 'put-through-asked'; readonly to: PutThroughTo }
  | { readonly type: 'hang-up-asked' }
);

/** The house itself. */
export type HouseEvent =
  /** A knock: whatever is due is done. Late or doubled knocks change nothing. */
  | { readonly type: 'time-passed' }
  | { readonly type: 'plan-published'; readonly plan: Plan }
  /**
   * After a gap in the telephone system's events: which callers are still on the line, its own queue included, and which
   * telephones it still rings or has in a call.
   */
  | {
      readonly type: 'line-resynced';
      readonly callIds: readonly CallId[];
      /** Missing in what was kept before legs were told. */
      readonly legIds?: readonly LegId[];
      /**
       * Whom its own queue has put together, and who talk still. `fallback-answered` has told of them before; now it is
       * known as well whose earlier call is over. Missing: nobody.
       */
      readonly fallbackTalks?: readonly { readonly callId: CallId; readonly agentId: AgentId }[];
      readonly isRestarted: boolean;
      /**
       * Since when it has been up, from an owner of the floor who has not spoken with it before and so cannot tell: whoever
       * was on its line before that was cut off.
       */
      readonly startedAt?: Instant;
    }
  /**
   * A command could not be carried out; `legId` names what it was about. `isUnsaid`: it had no turn to be said to the telephone
   * system, which is at its limit. Missing: it was said.
   */
  | {
      readonly type: 'command-failed';
      readonly commandId: string;
      readonly command: string;
      readonly callId: CallId;
      readonly legId: LegId | null;
      readonly isUnsaid?: boolean;
    };

/** One event by its type: what an `on-*.ts` takes. */
export type EventOf<Type extends FloorEvent['type']> = Extract<FloorEvent, { type: Type }>;
