import { days, minutes, seconds, type Millis } from '../kernel/time.js';

/** A centre's own figures for routing. Every one is elapsed time in milliseconds unless it says otherwise. */
export type Policies = {
  /** How long an offer is held out to one agent. */
  readonly offerFor: Millis;
  /** From accepting until the device must be up; later is a failed delivery, not a miss. */
  readonly deviceUpWithin: Millis;
  readonly wrapUp: Millis;
  /** What the agent may add to a wrap-up, once. */
  readonly wrapUpExtension: Millis;
  readonly restAfterDeclined: Millis;
  /** Also after any other failed delivery. */
  readonly restAfterBusy: Millis;
  readonly restAfterUnanswered: Millis;
  /** So many unanswered offers in a row set an agent to away. */
  readonly missesUntilAway: number;
  /** How long a caller is kept for an agent whose device was lost. */
  readonly grace: Millis;
  /** How long after bridging one key fetches a put-through call back. */
  readonly fetchBackWithin: Millis;
  /** How long a specialist's phone rings, consulted or put through to. */
  readonly putThroughFor: Millis;
  /** A wait from which the standby takes single calls. */
  readonly standbyAfter: Millis;
  /** Who has not come to a phone shift so long after it began is missing. Left out, as in plans of old: a minute. */
  readonly missingAfter?: Millis;
  /** How long a call-out is held out to one candidate. */
  readonly callOutFor: Millis;
  /** So many callers waiting beyond `callOutAfter` call somebody out. */
  readonly callOutWaiting: number;
  readonly callOutAfter: Millis;
  /** Who was asked to come and did not is left in peace for so long. */
  readonly letBeFor: Millis;
  /** So many may be called out at one time; with an incident's switch on, so many are wanted. */
  readonly callOutAtMost: number;
  /** Whether somebody is called out for what is forecast, before so many wait. Missing, as in plans of old: so it is. */
  readonly callsOutByForecast?: boolean;
  /** Share of callers to be answered within `goalWithin`; forecast to fall below it, somebody is called out. */
  readonly goal: number;
  readonly goalWithin: Millis;
  /** What one call usually takes of an agent, wrap-up included: what forecasts reckon with. */
  readonly usualHandling: Millis;
  /** A wait forecast to be longer than this offers the caller to be rung back; null: never offered in the queue. */
  readonly callBackOver: Millis | null;
  /** How long the citizen's telephone rings when we ring back. */
  readonly callBackRingFor: Millis;
  /** In vain, it is tried again after so long, so many times in all. */
  readonly callBackAgainAfter: Millis;
  readonly callBackAttempts: number;
  /** A promised call back that nobody could make within this is given up, and kept as a fact. */
  readonly callBackWithin: Millis;
  /** The queue has been empty for so long: reinforcement is released. */
  readonly calmAfter: Millis;
  /** A caller who fell out and rings again within this gets the same agent. */
  readonly sameAgentWithin: Millis;
  /** A caller cut off by the telephone system who rings again within this goes first. */
  readonly interruptedGoesFirstWithin: Millis;
  /** Callers waiting at closing time are served for so long before they are offered a call-back. */
  readonly closingGrace: Millis;
  /** No new offers so shortly before a shift ends. */
  readonly noOffersBeforeShiftEnd: Millis;
  /** How long a caller outside hours is on the line for the closed message and its key. */
  readonly closedMessageFor: Millis;
  /** Hanging up in the queue before this is a short abandon, not a lost call. */
  readonly shortAbandonUnder: Millis;
  /** Of two equal candidates, prefer whoever is employed by the called municipality; makes the load uneven. */
  readonly prefersLocalKnowledge: boolean;
};

/** What holds until a centre says otherwise. */
export const defaultPolicies: Policies = {
  offerFor: seconds(20),
  deviceUpWithin: seconds(3),
  wrapUp: seconds(45),
  wrapUpExtension: seconds(60),
  restAfterDeclined: seconds(10),
  restAfterBusy: seconds(20),
  restAfterUnanswered: seconds(30),
  missesUntilAway: 2,
  grace: seconds(30),
  fetchBackWithin: seconds(60),
  putThroughFor: seconds(25),
  standbyAfter: seconds(15),
  missingAfter: minutes(1),
  callOutFor: seconds(60),
  callOutWaiting: 2,
  callOutAfter: seconds(60),
  letBeFor: minutes(30),
  callOutAtMost: 10,
  callsOutByForecast: true,
  goal: 0.8,
  goalWithin: seconds(30),
  usualHandling: seconds(225),
  // Three minutes where citizens can be rung; nobody is promised what the telephone system cannot do.
  callBackOver: null,
  callBackRingFor: seconds(30),
  callBackAgainAfter: minutes(15),
  callBackAttempts: 3,
  callBackWithin: days(3),
  calmAfter: minutes(10),
  sameAgentWithin: minutes(5),
  interruptedGoesFirstWithin: minutes(10),
  closingGrace: minutes(15),
  noOffersBeforeShiftEnd: minutes(1),
  closedMessageFor: minutes(1),
  shortAbandonUnder: seconds(5),
  prefersLocalKnowledge: false,
};
