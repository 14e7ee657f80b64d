import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** The deepest of our own bodies is some five; whoever sends more wants the parser busy, not the centre helped. */
const deepest = 12;

/** A zero character, or half of one written as two: no column can keep either. */
const unkeepable = /\p{Surrogate}/u;

/** JSON only, shallow, and keepable. (Size is the server's own limit; prototype keys are refused by its parser.) */
export function readBodiesCarefully(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addHook('preValidation', (request, _reply, done) => {
    done(isReadable(request.body) ? undefined : new Problem('malformed'));
  });
}

function isReadable(value: unknown, depth = deepest): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !unkeepable.test(value);
  // Bytes are no text, and whoever takes them reads them itself.
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true;
  return depth > 0 && Object.entries(value).every((entry) => entry.every((part) => isReadable(part, depth - 1)));
}
