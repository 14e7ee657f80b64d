import type { AgentId, CallControl, DeskEvent, FloorEvent, Instant, ReinforcementEvent } from '@samsvar/core';

/** What a desk may say to the floor. Who says it comes from the sign-in; when, from the owner who takes it. */
export type DeskWord = DeskEvent | CallControl | ReinforcementEvent;

/** What lies in the inbox: put there by a gateway, taken by whoever owns the floor. */
export type DeskLetter = {
  /** The event's id to be, so that the same message sent again is the same event. */
  readonly id: string;
  /** By the gateway's clock. */
  readonly sentAt: Instant;
  readonly word: DeskWord;
};

/** A letter and its place in the inbox. */
export type DeskMessage = DeskLetter & { readonly entry: string };

/**
 * What became of it: `done`, or nothing was done, because it no longer applies (`not-now`), was too old when it was
 * taken (`too-late`), is from somebody who is not on the floor, or could not be taken (`fault`).
 */
export type DeskAnswer = 'done' | 'not-now' | 'too-late' | 'not-on-floor' | 'fault';

/** An older message is not obeyed: whoever sent it has long done something else. */
export const tooLateAfterMs = 60_000;

/**
 * How long an answer is remembered. A desk sends the same message again for no longer than `tooLateAfterMs`, and the
 * last of them may lie for as long.
 */
export const rememberedForMs = 2 * tooLateAfterMs;

/** A message id is its sender's own: nobody's message can be taken for another's. */
export const letterId = (agent: AgentId, messageId: string): string => `desk.${agent}.${messageId}`;

export const toEvent = ({ id, word }: DeskLetter, at: Instant): FloorEvent => ({ ...word, id, at });
