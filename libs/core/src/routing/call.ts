import type { AgentId, CallId, LineId, MunicipalityId } from '../kernel/ids.js';
import type { Instant, Millis } from '../kernel/time.js';
import type { CallOffer } from './call-offer.js';
import type { LegId } from './legs.js';
import type { Language, PutThroughTo } from './plan.js';

/** One citizen's call, from arrival until some minutes after its end. */
export type Call = {
  readonly id: CallId;
  readonly lineId: LineId;
  readonly municipalityId: MunicipalityId;
  readonly callerRef: string;
  readonly isInternal: boolean;
  readonly isWithheld: boolean;
  /** The centre may not ring the caller's number. */
  readonly isOutOfReach?: true;
  readonly language: Language;
  /** 0 is ordinary; a higher number goes before every lower one. */
  readonly priority: number;
  readonly target: Millis;
  /** When the caller came, by the telephone system's word. Never changes: the caller keeps the credit. */
  readonly arrivedAt: Instant;
  /** From here the caller is served but no longer kept waiting for long: closing time plus the closing grace. */
  readonly serveUntil: Instant | null;
  /** Why this call goes before all others; null for an ordinary one. */
  readonly front: FrontReason | null;
  /** Who has been held this call without taking it: others first. */
  readonly tried: readonly AgentId[];
  /** Who gave it to somebody else, perhaps for knowing the caller: never again. */
  readonly passedOnBy: readonly AgentId[];
  /** Who talked with this caller just before. */
  readonly prefers: AgentId | null;
  /** Telephones rung so far; the next leg's number is one more. */
  readonly legs: number;
  /** First answer. From then on the contact is answered, whatever comes. */
  readonly answeredAt: Instant | null;
  /** The contact that was promised to be rung back; null for a citizen who rang. */
  readonly callbackOf: CallId | null;
  /** So many times a call back has rung in vain. */
  readonly attempts: number;
  /** The greeting said that a key gets the caller rung back, or it was said at closing time. */
  readonly isCallBackOffered: boolean;
  /** The promised call back that this call makes good if it is answered: the caller rang again first. */
  readonly merges: CallId | null;
  readonly state: CallState;
};

export type FrontReason = 'passed-on' | 'device-lost' | 'put-through-unanswered' | 'interrupted-before';

/** An agent's part in a call: who, and by which telephone. */
export type Hands = { readonly agentId: AgentId; readonly legId: LegId };

/** Where the call is. Transitions between these: call-states.ts. */
export type CallState =
  /** Outside hours, or left of those who waited at closing time: hears the closed message, may press the duty number's key. */
  | { readonly is: 'greeted'; readonly until: Instant }
  /** In the queue. `lookAgainAt`: when the standby or another language may step in, or closing time's grace is over. */
  | { readonly is: 'waiting'; readonly lookAgainAt: Instant | null; readonly callBackOfferedUntil: Instant | null }
  /** Held out to one agent; still in the queue if that comes to nothing. */
  | { readonly is: 'offered'; readonly offer: CallOffer }
  /** `isHoldRefused`: the caller was to be put on hold, and the telephone system did not do it. */
  | ({ readonly is: 'connected'; readonly isHoldRefused?: true } & Hands)
  | ({ readonly is: 'held' } & Hands)
  /** The agent rings or talks with a specialist while the caller waits. `until` is null once the specialist is up. */
  | ({
      readonly is: 'consulting';
      readonly partyLeg: LegId;
      readonly to: PutThroughTo;
      readonly until: Instant | null;
    } & Hands)
  /** Caller and agent talk together with a third. Until the third is up (`until` is null) it rings, and the two talk on. */
  | ({
      readonly is: 'conference';
      readonly partyLeg: LegId;
      readonly to: PutThroughTo;
      readonly until: Instant | null;
    } & Hands)
  /** The agent's telephone is on its way back to the call. `legId` is null until the device is there to ring. */
  | {
      readonly is: 'returning';
      readonly agentId: AgentId;
      readonly legId: LegId | null;
      readonly until: Instant;
      readonly why: ReturnReason;
    }
  /** Somebody's telephone rings for the caller; unanswered, the call comes back. */
  | ({ readonly is: 'putting-through'; readonly by: AgentId | null; readonly until: Instant } & PartyHands)
  /** The caller talks with whoever the call was put through to. */
  | ({ readonly is: 'put-through'; readonly by: AgentId | null; readonly fetchBackUntil: Instant | null } & PartyHands)
  /** Waits in the telephone system's own queue, which had to take the caller over: not ours to offer until back. */
  | { readonly is: 'queued-elsewhere' }
  /** The telephone system's own queue put caller and agent together: ours to know, not to touch. Null: nobody of ours. */
  | { readonly is: 'fallback'; readonly agentId: AgentId | null }
  /** The agent has said yes to a call back, and the citizen's telephone rings. */
  | ({ readonly is: 'calling-back'; readonly until: Instant } & Hands)
  /** Rung back in vain: tried again later. */
  | { readonly is: 'postponed'; readonly until: Instant }
  /** The citizen has rung again: waits for what becomes of that call. */
  | { readonly is: 'set-aside'; readonly for: CallId }
  /** Over, remembered for a while for a caller who rings again and for events that come late. */
  | {
      readonly is: 'ended';
      readonly outcome: CallOutcome;
      readonly at: Instant;
      readonly lastAgent: AgentId | null;
      readonly forgetAt: Instant;
    };

type PartyHands = { readonly partyLeg: LegId; readonly to: PutThroughTo };

export type ReturnReason = 'device-lost' | 'fetched-back' | 'put-through-unanswered';

/** How a call ends, once. `interrupted`: the telephone system restarted under it. */
export type CallOutcome =
  | 'answered'
  | 'lost'
  | 'short-abandon'
  | 'callback-promised'
  | 'closed'
  | 'diverted'
  | 'interrupted'
  /** A call back alone, never part of offered: the citizen could not be reached, or rang again and was answered. */
  | 'not-reached'
  | 'merged';

/** The agent whose one task this call is now. */
export function agentOn(call: Call): AgentId | null {
  const { state } = call;
  switch (state.is) {
    case 'offered':
      return state.offer.agentId;
    case 'connected':
    case 'held':
    case 'consulting':
    case 'conference':
    case 'returning':
    case 'fallback':
    case 'calling-back':
      return state.agentId;
    default:
      return null;
  }
}

/** The next moment when something about this call falls due by the clock. */
export function callDeadline(call: Call): Instant | null {
  const { state } = call;
  switch (state.is) {
    case 'greeted':
    case 'consulting':
    case 'conference':
    case 'returning':
    case 'putting-through':
    case 'calling-back':
    case 'postponed':
      return state.until;
    case 'waiting':
      return state.callBackOfferedUntil ?? state.lookAgainAt;
    case 'offered':
      return state.offer.expiresAt;
    case 'put-through':
      return state.fetchBackUntil;
    case 'ended':
      return state.forgetAt;
    case 'connected':
    case 'held':
    case 'queued-elsewhere':
    case 'fallback':
    case 'set-aside':
      return null;
  }
}

/** Whether a call back can be kept once it is promised. */
export const canBeRungBack = ({ isWithheld, isOutOfReach }: Pick<Call, 'isWithheld' | 'isOutOfReach'>): boolean =>
  !isWithheld && !isOutOfReach;

/** A citizen is at the other end: rang us, or has been reached by our call back. */
export const isOnTheLine = ({ callbackOf, answeredAt }: Call): boolean => callbackOf === null || answeredAt !== null;

/** One promise is open at a time for each caller and municipality. */
export const callBackKey = ({ callerRef, municipalityId }: Pick<Call, 'callerRef' | 'municipalityId'>): string =>
  `${callerRef} ${municipalityId}`;

/** Calls of one class can be taken by exactly the same agents and keep their order among themselves for ever. */
export function classOf(call: Call): string {
  const place = isOnTheLine(call) ? (call.front === null ? 'queue' : 'front') : 'back';
  const { priority, target, municipalityId, language, passedOnBy } = call;
  return `${place}|${priority}|${target}|${municipalityId}|${language}|${passedOnBy.join()}`;
}
