import autocannon from 'autocannon';
import type { Tallies } from './tallies.js';

/** As many as ask at the same time, each again as soon as it is answered; more than the ten database connections. */
export const connections = 16;

export type Question = { readonly url: string; readonly token: string };

/** One side under load for a while. Per-answer figures say that both sides did the same. */
export type Run = {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Answers that were no 2xx or had another body, and questions that got none. */
  readonly astray: number;
  readonly auditRows: number;
  readonly limiterCounts: number;
};

export async function answerOnce({ url, token }: Question): Promise<string> {
  const answer = await fetch(url, { headers: headers(token) });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${body}`);
  return body;
}

export const warmUp = ({ url, token }: Question, amount: number) =>
  autocannon({ url, headers: headers(token), connections, amount });

/** Every answer must be a 2xx with exactly this body. */
export async function underLoad(
  { url, token }: Question,
  body: string,
  seconds: number,
  tallies: Tallies,
): Promise<Run> {
  const before = await tallies.now();
  const result = await autocannon({ url, headers: headers(token), connections, duration: seconds, expectBody: body });
  const after = await tallies.now();
  const answers = result['2xx'];
  return {
    perSecond: answers / result.duration,
    p99Ms: result.latency.p99,
    astray: result.non2xx + result.errors + result.mismatches,
    auditRows: (after.auditRows - before.auditRows) / answers,
    limiterCounts: (after.limiterCounts - before.limiterCounts) / answers,
  };
}

const headers = (token: string) => ({ authorization: `Bearer ${token}` });
