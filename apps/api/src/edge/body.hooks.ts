import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** The deepest of our own bodies is some five; whoever sends more wants the parser busy, not the centre helped. */
const deepest = 12;

/** JSON only, and shallow. (Size is the server's own limit; prototype keys are refused by its parser.) */
export function readBodiesCarefully(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addHook('preValidation', (request, _reply, done) => {
    done(isDeeperThan(deepest, request.body) ? new Problem('malformed') : undefined);
  });
}

export function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(depth - 1, inner));
}
