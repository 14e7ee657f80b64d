import { traceOf, withinTrace } from '@samsvar/platform';
import type { FastifyInstance } from 'fastify';
import type { EdgeRequest } from './edge-request.js';

/** Every request has a trace: the caller's own when a `traceparent` carries one. It goes back in `trace-id`. */
export function traceRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const trace = traceOf(headerOf(request.headers['traceparent']));
    (request as EdgeRequest).trace = trace;
    void reply.header('trace-id', trace.traceId);
    withinTrace(trace, done);
  });
  // Reading the body leaves the trace behind; this picks it up again.
  server.addHook('preHandler', (request, _reply, done) => withinTrace((request as EdgeRequest).trace, done));
}

const headerOf = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
