import type { CallId } from '@samsvar/core';
import type { CallerBook } from '../telephony.js';

/** What may be told of who rings. */
export type KnownCaller = {
  readonly callId: CallId;
  readonly dialled: string;
  readonly callerRef: string;
  readonly isInternal: boolean;
  readonly isWithheld: boolean;
  readonly isOutOfReach?: true;
};

/** Here the number goes no further. A hostile or broken one is none; the name, which anybody can write, is not read. */
export function knownCaller(book: CallerBook, callId: CallId, dialled: string, given: string): KnownCaller {
  const number = /^\+?\d{3,15}$/.test(given) ? given : null;
  return { callId, dialled, isWithheld: number === null, ...book({ callId, dialled, number }) };
}

/** The number, unless the caller wants it kept from us: `presentation` is Asterisk's CALLERID(num-pres). */
export const shownNumber = (number: string, presentation: string): string =>
  presentation.startsWith('prohib') ? '' : number;
