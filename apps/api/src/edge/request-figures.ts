import type { Log } from '@samsvar/platform';
import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { templateOf } from './route-template.js';

/** One line and one figure per answer, by route template: an address somebody asked for may hold more than we log. */
export function countRequests(server: FastifyInstance, registry: Registry, log: Log): void {
  const seconds = new Histogram({
    name: 'samsvar_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = templateOf(request);
    const tookMs = Math.round(reply.elapsedTime);
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    log.info({ method: request.method, route, status: reply.statusCode, tookMs }, 'answered');
    done();
  });
}
