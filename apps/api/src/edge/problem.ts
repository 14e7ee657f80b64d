import { isRefused, type Refused } from '@samsvar/core';
import { refusals, type FieldError, type ProblemDetails, type RefusalCode } from '@samsvar/contracts';

/** A "no" on its way out. Thrown by the edge only; the rooms return values. */
export class Problem extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly more: { readonly detail?: string; readonly errors?: readonly FieldError[] } = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return refusals[this.code].status;
  }

  toDetails(traceId: string): ProblemDetails {
    const { status, title } = refusals[this.code];
    return { type: `urn:samsvar:problem:${this.code}`, title, status, code: this.code, ...this.more, traceId };
  }
}

/** What the room answered, unless it refused: then the refusal goes out as problem details. */
export function okOrProblem<T>(outcome: T | Refused<RefusalCode>): Exclude<T, Refused<string>> {
  if (isRefused(outcome)) throw new Problem(outcome.refused);
  return outcome as Exclude<T, Refused<string>>;
}
