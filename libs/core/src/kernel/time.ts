declare const unit: unique symbol;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [unit]: 'instant' };

/** A length of elapsed time in whole milliseconds. Never a difference between wall clocks. */
export type Millis = number;

export const instant = (millis: number): Instant => Math.trunc(millis) as Instant;
export const seconds = (count: number): Millis => count * 1_000;
export const minutes = (count: number): Millis => count * 60_000;
export const hours = (count: number): Millis => count * 3_600_000;
export const days = (count: number): Millis => count * 86_400_000;

export const later = (at: Instant, span: Millis): Instant => instant(at + span);
