// node dist/peers/bare-fastify.js: what the API's measured routes do, in Fastify and nothing more.
import rateLimit from '@fastify/rate-limit';
import { isRefused, mayReadLines, type Actor, type CentreId } from '@samsvar/core';
import { connectRedis, createLog, KeycloakTokenVerifier, WallClock } from '@samsvar/platform';
import { fastify, type FastifyRequest } from 'fastify';
import { peerConfig } from './config.js';
import { lineOf, placeOf, type LineColumns } from './line-columns.js';
import { openRows } from './rows.js';
import { linesOfCentre, personBySubject } from './statements.js';

type Known = { id: Actor['personId']; givenName: string; familyName: string; grants: Actor['grants'] };
type Asked = FastifyRequest & { actor: Actor };

const config = peerConfig();
const server = fastify({ trustProxy: ['loopback'] });
const rows = openRows(config.databaseUrl);
const redis = connectRedis(config.redisUrl, createLog('peer', 'silent'));
const tokens = new KeycloakTokenVerifier(config.realm, new WallClock());

await server.register(rateLimit, { global: false, redis, skipOnError: true, nameSpace: 'limit:' });
const count = server.createRateLimit({
  max: config.requestsPerPerson,
  timeWindow: 60_000,
  keyGenerator: (request) => `person:${(request as Asked).actor.personId}`,
});

/** The sign-in: the token, our own word on the person, and the person's count for this minute. */
const signedIn = async (request: FastifyRequest): Promise<void> => {
  const token = await tokens.verify((request.headers.authorization ?? '').slice('Bearer '.length));
  if (isRefused(token)) throw new Error(token.refused);
  const { subject, roles } = token;
  const [known] = await rows.within<Known>({ scope: 'sign-in', subject }, personBySubject, [subject]);
  if (!known) throw new Error('person-unknown');
  const grants = known.grants.filter(({ role }) => roles.includes(role));
  const name = `${known.givenName} ${known.familyName}`;
  (request as Asked).actor = { subject, personId: known.id, name, grants };
  const counted = await count(request);
  if (!counted.isAllowed && counted.isExceeded) throw new Error('too-many');
};

server.get('/health/live', () => ({ status: 'up' }));

server.get('/api/me', { onRequest: signedIn }, (request) => {
  const { personId, name, grants } = (request as Asked).actor;
  return Promise.resolve({ personId, name, grants, isDemo: true }); // the bench runs the API as the demo does
});

server.get<{ Params: { centreId: CentreId } }>(
  '/api/centres/:centreId/lines',
  { onRequest: signedIn },
  async (request) => {
    const { actor } = request as unknown as Asked;
    const { centreId } = request.params;
    const decision = mayReadLines(centreId)(actor);
    if (!decision.permit) throw new Error(decision.because);
    const scope = { scope: 'centre', centre: centreId };
    const found = await rows.within<LineColumns>(scope, linesOfCentre, [centreId]);
    return { items: found.slice(0, 50).map(lineOf), next: found.length > 50 ? placeOf(found[49]) : null };
  },
);

process.once('SIGTERM', () => process.exit());
await server.listen({ port: config.port, host: '127.0.0.1' });
