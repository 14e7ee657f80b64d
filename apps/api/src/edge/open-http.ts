import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertEveryDoorIsGuarded, NestLog, newTrace, SignIn, type Log } from '@samsvar/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Redis } from 'ioredis';
import type { Registry } from 'prom-client';
import { readBodiesCarefully } from './body.hooks.js';
import { DeadlineInterceptor } from './deadline.interceptor.js';
import { PermitGuard } from './permit.guard.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimits, type Ceilings } from './rate-limits.js';
import { countRequests } from './request-figures.js';
import { traceRequests } from './trace.hooks.js';
import { secureAnswers } from './security-headers.js';
import { readFormsWhereTaken } from './takes-form.js';
import { readSoundsWhereTaken } from './takes-sound.js';
import { createValidationPipe } from './validation.pipe.js';

export type HttpSurroundings = {
  readonly log: Log;
  readonly redis: Redis;
  readonly registry: Registry;
  readonly ceilings: Ceilings;
  /** The proxies whose `X-Forwarded-For` is believed: without them every request would come from one address. */
  readonly trustedProxies: readonly string[];
  readonly deadlineMs: number;
};

/** The largest body we take: a week's hours or a long article is some 50 kB. */
const bodyLimit = 256 * 1024;

/** An application spoken to over HTTP, ready to listen. Throws when a route says nothing of its permit. */
export async function openHttp(module: object, with_: HttpSurroundings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter(with_), {
    logger: new NestLog(with_.log),
    bodyParser: false,
    abortOnError: false,
  });
  await equip(app, with_);
  assertEveryDoorIsGuarded(app);
  return app;
}

const adapter = ({ trustedProxies }: HttpSurroundings) =>
  new FastifyAdapter({
    bodyLimit,
    trustProxy: [...trustedProxies],
    routerOptions: { maxParamLength: 64 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    requestTimeout: 10_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnroutable,
  });

/** An address that cannot be read, or is far too long, is the address of nothing. No hook has run: its trace is new. */
function answerUnroutable(_error: unknown, _request: unknown, reply: Pick<FastifyReply, 'code'>): void {
  const { traceId } = newTrace();
  const problem = new Problem('absent').toDetails(traceId);
  void reply
    .code(problem.status)
    .headers({ 'content-type': 'application/problem+json; charset=utf-8', 'trace-id': traceId })
    .send(JSON.stringify(problem));
}

async function equip(app: NestFastifyApplication, with_: HttpSurroundings): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  traceRequests(server);
  countRequests(server, with_.registry, with_.log);
  readBodiesCarefully(server);
  readFormsWhereTaken(server);
  readSoundsWhereTaken(server);
  secureAnswers(server);
  const limits = await RateLimits.on(server, with_.redis, with_.ceilings);

  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalFilters(new ProblemFilter(with_.log));
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalInterceptors(new DeadlineInterceptor(with_.deadlineMs));
  app.useGlobalGuards(new PermitGuard(app.get(SignIn), limits));
}
