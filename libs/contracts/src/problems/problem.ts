import type { RefusalCode } from './refusals.js';

/** One field that is not as it should be: where (`periods.0.from`), which rule, and words for whoever builds clients. */
export type FieldError = { readonly field: string; readonly rule: string; readonly message: string };

/** A "no" on the wire: problem details (RFC 9457), media type `application/problem+json`. */
export type ProblemDetails = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RefusalCode;
  /** The named cause of a denial; never a value somebody sent. */
  readonly detail?: string;
  /** Can be read out to whoever runs the installation. */
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
};
