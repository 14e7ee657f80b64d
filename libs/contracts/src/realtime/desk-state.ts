import type {
  CallId,
  CallOutReason,
  CallOutState,
  CallState,
  CentreId,
  Instant,
  Language,
  LegId,
  LineId,
  MunicipalityId,
  OfferReason,
  OnDuty,
  PersonId,
  Presence,
  PresenceSetter,
  PutThroughTo,
  Task,
} from '@samsvar/core';

/**
 * All that one person's desk shows of the floor, whole: the newest replaces what was shown. No number, no name and no
 * caller's reference is in it; whatever lies with a call is asked for by its id, through the API.
 */
export type DeskState = {
  /** Counts what this desk was told, from 1. A number left out was missed: `desk:resync`. */
  readonly seq: number;
  readonly centreId: CentreId;
  /** False while we do not hear the floor ourselves: this is how it was, and may have changed. */
  readonly isCurrent: boolean;
  /** Null: not among those who answer for the centre. */
  readonly me: DeskSelf | null;
  readonly offer: DeskOffer | null;
  /** Asked to come from other work, until the deadline. */
  readonly callOut: DeskCallOut | null;
  /** The call in hand, from the first word until the wrap-up is over. */
  readonly call: DeskCall | null;
  /** Calls just handed on, which one key brings back. */
  readonly handedOn: readonly HandedOn[];
  /** One for each municipality answered for, by whoever runs the day all of them; in the order of ids. */
  readonly queue: readonly DeskQueue[];
  /** The others on duty now, in the order of ids; never more than a hundred. */
  readonly colleagues: readonly DeskColleague[];
  /** For whoever runs the day; null for all others. */
  readonly lead: DeskLead | null;
};

export type DeskSelf = {
  readonly presence: Presence;
  readonly presenceSince: Instant;
  readonly presenceBy: PresenceSetter | null;
  readonly task: Task['is'];
  readonly onDuty: OnDuty;
  /** No offers before this. */
  readonly restsUntil: Instant | null;
  /** Whether any device of hers can ring. */
  readonly isReachable: boolean;
};

/** What is known of a call before anybody has spoken. */
export type DeskCaller = {
  readonly callId: CallId;
  readonly municipalityId: MunicipalityId;
  readonly lineId: LineId;
  /** What the caller asked to be answered in. */
  readonly language: Language;
  /** Has waited since. */
  readonly arrivedAt: Instant;
  /** Rings from one of the municipalities' own telephones. */
  readonly isInternal: boolean;
  readonly isWithheld: boolean;
};

export type DeskOffer = DeskCaller & {
  /** Names the offer: the answer says it. */
  readonly legId: LegId;
  /** An answer at this instant or later is none. */
  readonly expiresAt: Instant;
  /** Accepted; the device is on its way up. */
  readonly isAccepted: boolean;
  /** Why me. */
  readonly because: readonly OfferReason[];
};

export type DeskCall = DeskCaller & {
  readonly answeredAt: Instant | null;
  /**
   * `wrap-up`: the conversation is over, or somebody else's. `fallback`: the telephone system put them together while no
   * router was there; it is hers to talk in and to end by her telephone, and the floor's only to know.
   */
  readonly state:
    Extract<CallState['is'], 'connected' | 'held' | 'consulting' | 'conference' | 'returning' | 'fallback'> | 'wrap-up';
  /** When this state ends by itself, if it does. */
  readonly until: Instant | null;
  /** Who is consulted, or in the conference. */
  readonly party: DeskParty | null;
  /** The caller was to be put on hold, the telephone system did not do it, and they talk on. */
  readonly isHoldRefused: boolean;
  /** The wrap-up has been made longer, which it can be once. */
  readonly isExtended: boolean;
};

export type DeskParty = { readonly to: PutThroughTo; readonly isUp: boolean };

export type HandedOn = DeskCaller & DeskParty & { readonly until: Instant };

/** Callers waiting now, those held out to somebody included. */
export type DeskQueue = {
  readonly municipalityId: MunicipalityId;
  readonly waiting: number;
  /** Arrival of whoever has waited longest. */
  readonly longestSince: Instant | null;
};

/** `away` says no more than that: what a colleague is away for is the colleague's own. */
export type DeskColleague = { readonly personId: PersonId; readonly is: 'free' | 'busy' | 'away' };

/** «Kan du ta telefonen?» */
export type DeskCallOut = {
  /** Names the ask: the answer says it. */
  readonly askedAt: Instant;
  /** An answer at this instant or later is none. */
  readonly until: Instant;
  readonly why: CallOutReason | null;
};

/** What a coordinator's desk shows besides: who is where, and reinforcement with its clock. */
export type DeskLead = {
  /** On duty, asked to come, here as reinforcement, or let be after an ask; in the order of ids, at most two hundred. */
  readonly people: readonly DeskPerson[];
  /** Whose phone shift has begun without them, in the order of ids. */
  readonly missing: readonly DeskMissing[];
  /** Could be asked to come now. */
  readonly callable: number;
  /** Of them, whose turn it is, in order: at most three. */
  readonly next: readonly DeskCandidate[];
  /** Presses of the key that nobody has come for yet. */
  readonly wanted: number;
  /** The incident's switch: everybody who may be called is wanted. */
  readonly isSwitchedOn: boolean;
  /** Since when nobody waits, while somebody is called out: calm for long enough sends reinforcement back by itself. */
  readonly calmSince: Instant | null;
};

export type DeskPerson = Pick<
  DeskSelf,
  'presence' | 'presenceSince' | 'presenceBy' | 'task' | 'onDuty' | 'isReachable'
> & {
  readonly personId: PersonId;
  /** Where a call-out of this person stands, and how the last one ended while they are let be. */
  readonly callOut: Exclude<CallOutState, { is: 'ready' }> | null;
};

/** Whom reinforcement asks next, and why: the fewest times of late, then the home municipality that has given least. */
export type DeskCandidate = {
  readonly personId: PersonId;
  readonly home: MunicipalityId;
  /** How many times the person has come of late. */
  readonly came: number;
  /** Minutes in shifts that the home municipality has given beyond its committed share; negative: short of it. */
  readonly homeBalance: number;
};

/** Should have been at the telephone since then, and has not come. */
export type DeskMissing = { readonly personId: PersonId; readonly home: MunicipalityId; readonly since: Instant };
