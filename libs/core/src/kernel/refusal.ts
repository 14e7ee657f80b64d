/**
 * An expected "no" that the rules of the house say, as a value: not an exception, not a denial of rights.
 * The code is stable; the edge turns it into problem details (RFC 9457) and the screen into words.
 */
export type Refused<Code extends string> = { readonly refused: Code };

export const refuse = <Code extends string>(code: Code): Refused<Code> => ({ refused: code });

export const isRefused = (outcome: unknown): outcome is Refused<string> =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
