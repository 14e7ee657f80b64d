/** `own`: a number on our trunk. `forwarded`: the municipality's old switchboard forwards to a hidden number of ours. */
export const lineKinds = ['own', 'forwarded'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Spoken or shown to the caller, by language: nn, nb, en, and up to two more. */
export type Texts = Readonly<Record<string, string>>;
