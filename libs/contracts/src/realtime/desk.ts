import type {
  CallId,
  CentreId,
  CoordinatorReason,
  Instant,
  LegId,
  MunicipalityId,
  PersonId,
  Presence,
  PutThroughTo,
} from '@samsvar/core';
import type { RefusalCode } from '../problems/index.js';
import type { DeskOffer, DeskState } from './desk-state.js';
import type { DeskTelephone, SipSignIn } from './desk-telephone.js';

/** Something in a centre is not as it was: whoever shows it asks again. Ids only; the rows are read through the API. */
export type CentreChanged = {
  /** The same for everybody who hears of it, and for every time it is heard. */
  readonly id: string;
  readonly centreId: CentreId;
  readonly municipalityId: MunicipalityId | null;
  /** What changed, in the words of the permissions: `line`, `hours`, `closure` … */
  readonly topic: string;
  readonly about: Readonly<Record<string, string>>;
};

/** What a desk is told. */
export type ServerToDesk = {
  'centre:changed': (change: CentreChanged) => void;
  /** The token shown runs out at this instant: show a newer one before, or the socket is closed. */
  'token:wanted': (until: Instant) => void;
  /** On connecting, and whenever anything in it is different. */
  'desk:state': (state: DeskState) => void;
  /** For the announcement; the state says it too. */
  'offer:made': (made: { readonly seq: number; readonly offer: DeskOffer }) => void;
  /** Taken by this person, on whichever desk or telephone, or no longer hers to take. */
  'offer:gone': (gone: { readonly seq: number; readonly legId: LegId; readonly isTaken: boolean }) => void;
};

/**
 * Every word to the floor has an id of its own (UUID, made by the desk). Without an answer the desk says it again
 * under the same id, for no longer than a minute, also on a new connection: it is taken once and answered alike.
 */
export type Said = { readonly id: string };

type AboutCall = Said & { readonly callId: CallId };

/** What a desk may ask of the floor; the last four are for whoever runs the day. */
export type DeskToFloor = {
  'presence:set': Said & { readonly presence: Presence };
  /** Coming, or not, to an ask that is known by when it was made. */
  'call-out:answer': Said & { readonly askedAt: Instant; readonly answer: 'accept' | 'decline' };
  'offer:answer': AboutCall & { readonly legId: LegId; readonly answer: 'accept' | 'decline' | 'pass-on' };
  'call:hold': AboutCall;
  'call:resume': AboutCall;
  'call:consult': AboutCall & { readonly to: PutThroughTo };
  /** All three talk together. */
  'call:merge': AboutCall;
  /** Somebody is rung to join the two, who talk on meanwhile. */
  'call:conference': AboutCall & { readonly to: PutThroughTo };
  'call:transfer': AboutCall;
  'call:fetch-back': AboutCall;
  'call:put-through': AboutCall & { readonly to: PutThroughTo };
  'call:hang-up': AboutCall;
  'wrap-up:end': AboutCall;
  'wrap-up:extend': AboutCall;
  /** One more person, whoever is next in turn. */
  'reinforcement:call': Said;
  'reinforcement:switch': Said & { readonly isOn: boolean };
  /** Back to other work: this person, or with null everybody, which also ends what called them. */
  'reinforcement:release': Said & { readonly personId: PersonId | null };
  /** Somebody else's presence; who set it and why stands on that person's desk. */
  'presence:set-for': Said & {
    readonly personId: PersonId;
    readonly presence: Presence;
    readonly why: CoordinatorReason;
  };
};

/**
 * Said after the commit that took the word, never before. `not-now`: it no longer applied, and nothing was done.
 * `too-slow`: we do not know yet, ask again under the same id.
 */
export type FloorAnswer = { readonly done: true } | { readonly refused: RefusalCode };

/** What a desk may say; each is answered. */
export type DeskToServer = {
  'token:present': (
    shown: { readonly token: string },
    answer: (outcome: { readonly until: Instant } | { readonly refused: RefusalCode }) => void,
  ) => void;
  /** Something was missed. No answer but the refusal while we have not heard the floor ourselves. */
  'desk:resync': (
    asked: Record<string, never>,
    answer: (outcome: DeskState | { readonly refused: RefusalCode }) => void,
  ) => void;
  /**
   * What the person's own telephone signs in with, from now on: whatever was good before is not any more. `after` names
   * the epoch that this desk had, which must still be the last one; null takes the telephone here from wherever it is.
   */
  'telephone:open': (
    asked: { readonly after: string | null },
    answer: (outcome: DeskTelephone | { readonly refused: RefusalCode }) => void,
  ) => void;
  /** What a telephone on her table is to sign in with, made of the key that the API gave her when she chose it. */
  'telephone:sign-in': (
    asked: { readonly key: string },
    answer: (outcome: SipSignIn | { readonly refused: RefusalCode }) => void,
  ) => void;
} & { [Event in keyof DeskToFloor]: (said: DeskToFloor[Event], answer: (outcome: FloorAnswer) => void) => void };

/** The same names at run time: anything else that a socket says closes it. */
export const floorEvents = [
  'presence:set',
  'call-out:answer',
  'offer:answer',
  'call:hold',
  'call:resume',
  'call:consult',
  'call:merge',
  'call:conference',
  'call:transfer',
  'call:fetch-back',
  'call:put-through',
  'call:hang-up',
  'wrap-up:end',
  'wrap-up:extend',
  'reinforcement:call',
  'reinforcement:switch',
  'reinforcement:release',
  'presence:set-for',
] as const satisfies readonly (keyof DeskToFloor)[];

export const deskEvents = [
  'token:present',
  'desk:resync',
  'telephone:open',
  'telephone:sign-in',
  ...floorEvents,
] as const satisfies readonly (keyof DeskToServer)[];

/** Where desks connect, on the same origin as everything else. Websocket transport only. */
export const deskPath = '/rt';
