import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Answers are data; the only pages are the explorer's, and what they load is ours. */
const ownPagesOnly = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** The same on every answer, so helmet is asked once what they are. */
export function secureAnswers(server: FastifyInstance): void {
  const asked = new IncomingMessage(new Socket());
  const answer = new ServerResponse(asked);
  helmet({ contentSecurityPolicy: { useDefaults: false, directives: ownPagesOnly } })(asked, answer, (fault) => {
    if (fault) throw fault as Error;
  });
  const headers = answer.getHeaders();
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
