import type { CallId, Id } from '../kernel/ids.js';

/**
 * One telephone's part of a call. The caller's own leg is the call id itself; the others are numbered by the core,
 * so a command repeated after a takeover names the same leg and is harmless.
 */
export type LegId = Id<'leg'>;

/** The n-th telephone rung for a call. Letters, digits, dot and dash only: it becomes a channel's id. */
export const legId = (callId: CallId, number: number): LegId => `${callId}.${number}` as LegId;

/** Which telephone of the call it is. */
export const numberOfLeg = (leg: LegId): number => Number(leg.slice(leg.lastIndexOf('.') + 1));

/** The call that a leg is part of. */
export const callOfLeg = (leg: LegId): CallId => leg.slice(0, leg.lastIndexOf('.')) as CallId;
