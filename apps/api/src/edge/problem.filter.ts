import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Denied, type Log } from '@samsvar/platform';
import type { FastifyReply } from 'fastify';
import type { EdgeRequest } from './edge-request.js';
import { Problem } from './problem.js';
import { templateOf } from './route-template.js';

/** The one place where a refusal, a denial or a fault becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<EdgeRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    if (problem.code === 'fault') this.log.error({ err: thrown, route: templateOf(request) }, 'a fault');
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .headers(problem.headers)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem.toDetails(request.trace.traceId)));
  }
}

export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Denied) {
    return thrown.isForeign ? new Problem('absent') : new Problem('not-permitted', { detail: thrown.because });
  }
  return unread[statusOf(thrown)] ?? new Problem('fault');
}

/** What Fastify and Nest say before any of our code has run. */
const unread: Readonly<Record<number, Problem>> = {
  400: new Problem('malformed'),
  404: new Problem('absent'),
  405: new Problem('absent'),
  408: new Problem('too-slow'),
  413: new Problem('too-large'),
  415: new Problem('unknown-media-type'),
  503: new Problem('closing-down'),
};

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode, code } = (thrown ?? {}) as { statusCode?: unknown; code?: unknown };
  const isFastifys = typeof code === 'string' && code.startsWith('FST_');
  return isFastifys || thrown instanceof SyntaxError ? Number(statusCode ?? 500) : 500;
}
