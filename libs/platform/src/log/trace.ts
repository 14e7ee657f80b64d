import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/**
 * One piece of work through the house: a request, a job, a socket event. Its id stands in every log line and every
 * problem shown, so that a person can read it out and be found again.
 */
export type Trace = { readonly traceId: string };

const current = new AsyncLocalStorage<Trace>();

export const currentTrace = (): Trace | undefined => current.getStore();
export const currentTraceId = (): string => current.getStore()?.traceId ?? 'none';
export const withinTrace = <T>(trace: Trace, work: () => T): T => current.run(trace, work);

/** As W3C wants it. A UUID's digits, because Node makes those in advance: random bytes cost each request a system call. */
export const newTrace = (): Trace => ({ traceId: randomUUID().replaceAll('-', '') });

const traceparent = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's own trace when the W3C header `traceparent` carries a well-formed one, else a new. */
export function traceOf(header: string | undefined): Trace {
  const traceId = header && traceparent.exec(header)?.[1];
  return traceId ? { traceId } : newTrace();
}
