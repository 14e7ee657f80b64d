import { refusals, type RefusalCode } from '@samsvar/contracts';

/** What a request can come back with instead of an answer, told apart by what the person can do about it. */
export type FailureKind =
  'offline' | 'timeout' | 'busy' | 'signedOut' | 'denied' | 'absent' | 'invalid' | 'conflict' | 'fault';

type Problem = {
  readonly code?: string;
  readonly traceId?: string;
  readonly errors?: readonly { readonly field?: string; readonly message?: string }[];
};

/** A request that did not bring what was asked for. `traceId` is what the person reads out to support. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly kind: FailureKind,
    readonly problem: Problem = {},
    options?: ErrorOptions,
  ) {
    super(problem.code ?? kind, options);
  }

  /** The API's named "no", when it is one that we have words for. */
  get refusal(): RefusalCode | undefined {
    const { code } = this.problem;
    return code !== undefined && isRefusal(code) ? code : undefined;
  }

  get traceId(): string | undefined {
    return this.problem.traceId;
  }

  /** Worth asking again by itself: nothing was wrong with the question. */
  get isPassing(): boolean {
    return ['offline', 'timeout', 'busy', 'fault'].includes(this.kind);
  }
}

const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

const byStatus: Record<number, FailureKind> = {
  400: 'invalid',
  401: 'signedOut',
  403: 'denied',
  404: 'absent',
  409: 'conflict',
  412: 'conflict',
  422: 'invalid',
  429: 'busy',
};

export function failureOf(status: number, body: unknown): Failure {
  const problem = typeof body === 'object' && body !== null ? (body as Problem) : {};
  return new Failure(byStatus[status] ?? 'fault', problem);
}

export function failureFrom(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return new Failure('timeout', {}, { cause });
  if (cause instanceof TypeError) return new Failure('offline', {}, { cause });
  return new Failure('fault', {}, { cause });
}
