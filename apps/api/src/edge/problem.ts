import { isRefused, type Refused } from '@samsvar/core';
import { refusals, type FieldError, type ProblemDetails, type RefusalCode } from '@samsvar/contracts';

/** Seconds: what is away for a moment is asked for again without the whole town hall asking at once. */
const aMoment = 5;
/** RFC 6750 § 3.1. */
const invalidToken = 'Bearer error="invalid_token"';

/** A "no" on its way out. Thrown by the edge only; the rooms return values. */
export class Problem extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly more: { readonly detail?: string; readonly errors?: readonly FieldError[] } = {},
    /** When it may be asked again, where that is known better than "in a moment". */
    private readonly againInSeconds = aMoment,
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return refusals[this.code].status;
  }

  /** What a client is told beside the words: when to ask again, and how to sign in (RFC 9110 §§ 10.2.3, 11.6.1). */
  get headers(): Readonly<Record<string, string>> {
    const { status, code } = this;
    if (status === 401) return { 'www-authenticate': code === 'sign-in-needed' ? 'Bearer' : invalidToken };
    return status === 429 || status === 503 ? { 'retry-after': String(this.againInSeconds) } : {};
  }

  toDetails(traceId: string): ProblemDetails {
    const { status, ...said } = refusals[this.code];
    return { type: `urn:samsvar:problem:${this.code}`, ...said, status, code: this.code, ...this.more, traceId };
  }
}

/** What the room answered, unless it refused: then the refusal goes out as problem details. */
export function okOrProblem<T>(outcome: T | Refused<RefusalCode>): Exclude<T, Refused<string>> {
  if (isRefused(outcome)) throw new Problem(outcome.refused);
  return outcome as Exclude<T, Refused<string>>;
}
