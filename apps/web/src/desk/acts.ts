import type { DeskCall, DeskCaller, DeskCallOut, DeskOffer } from '@samsvar/contracts';
import type { CoordinatorReason, PersonId, Presence, PutThroughTo } from '@samsvar/core';
import type { Utterance } from './desk-line.js';

/** What one can say at the desk, each about what is on the screen when it is said. */
export const setPresence = (presence: Presence): Utterance => ({ event: 'presence:set', about: { presence } });

export const answerCallOut = ({ askedAt }: DeskCallOut, how: 'accept' | 'decline'): Utterance => ({
  event: 'call-out:answer',
  about: { askedAt, answer: how },
});

export const answer = ({ callId, legId }: DeskOffer, how: 'accept' | 'decline' | 'pass-on'): Utterance => ({
  event: 'offer:answer',
  about: { callId, legId, answer: how },
});

export const hold = ({ callId }: DeskCall): Utterance => ({ event: 'call:hold', about: { callId } });
export const resume = ({ callId }: DeskCall): Utterance => ({ event: 'call:resume', about: { callId } });
export const hangUp = ({ callId }: DeskCall): Utterance => ({ event: 'call:hang-up', about: { callId } });
export const fetchBack = ({ callId }: DeskCaller): Utterance => ({ event: 'call:fetch-back', about: { callId } });

/** Rings somebody while the caller waits; `transfer` gives them the caller when they have answered. */
export const consult = ({ callId }: DeskCall, to: PutThroughTo): Utterance => ({
  event: 'call:consult',
  about: { callId, to },
});
export const transfer = ({ callId }: DeskCall): Utterance => ({ event: 'call:transfer', about: { callId } });
/** Whoever is consulted joins the caller and oneself. */
export const merge = ({ callId }: DeskCall): Utterance => ({ event: 'call:merge', about: { callId } });
/** Rings somebody who joins when they answer; one talks on with the caller meanwhile. */
export const callIntoTalk = ({ callId }: DeskCall, to: PutThroughTo): Utterance => ({
  event: 'call:conference',
  about: { callId, to },
});
/** Straight through: it rings there, and one has done with it unless nobody answers. */
export const putThrough = ({ callId }: DeskCall, to: PutThroughTo): Utterance => ({
  event: 'call:put-through',
  about: { callId, to },
});

export const extendWrapUp = ({ callId }: DeskCall): Utterance => ({ event: 'wrap-up:extend', about: { callId } });
export const endWrapUp = ({ callId }: DeskCall): Utterance => ({ event: 'wrap-up:end', about: { callId } });

/** What whoever runs the day can say besides. */
export const callIn: Utterance = { event: 'reinforcement:call', about: {} };

export const switchEverybodyIn = (isOn: boolean): Utterance => ({ event: 'reinforcement:switch', about: { isOn } });

/** With null everybody. */
export const sendBack = (personId: PersonId | null): Utterance => ({
  event: 'reinforcement:release',
  about: { personId },
});

export const setPresenceFor = (personId: PersonId, presence: Presence, why: CoordinatorReason): Utterance => ({
  event: 'presence:set-for',
  about: { personId, presence, why },
});
