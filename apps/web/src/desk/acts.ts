import type { DeskCall, DeskCaller, DeskOffer } from '@samsvar/contracts';
import type { Presence } from '@samsvar/core';
import type { Utterance } from './desk-line.js';

/** What one can say at the desk, each about what is on the screen when it is said. */
export const setPresence = (presence: Presence): Utterance => ({ event: 'presence:set', about: { presence } });

export const answer = ({ callId, legId }: DeskOffer, how: 'accept' | 'decline' | 'pass-on'): Utterance => ({
  event: 'offer:answer',
  about: { callId, legId, answer: how },
});

export const hold = ({ callId }: DeskCall): Utterance => ({ event: 'call:hold', about: { callId } });
export const resume = ({ callId }: DeskCall): Utterance => ({ event: 'call:resume', about: { callId } });
export const hangUp = ({ callId }: DeskCall): Utterance => ({ event: 'call:hang-up', about: { callId } });
export const fetchBack = ({ callId }: DeskCaller): Utterance => ({ event: 'call:fetch-back', about: { callId } });
export const extendWrapUp = ({ callId }: DeskCall): Utterance => ({ event: 'wrap-up:extend', about: { callId } });
export const endWrapUp = ({ callId }: DeskCall): Utterance => ({ event: 'wrap-up:end', about: { callId } });
