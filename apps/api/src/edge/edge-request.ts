import type { Actor } from '@samsvar/core';
import type { Trace } from '@samsvar/platform';
import type { FastifyRequest } from 'fastify';

/** A request as our hooks and the guard have marked it. */
export type EdgeRequest = FastifyRequest & {
  trace: Trace;
  /** Set by the guard on every route with a permit. */
  actor?: Actor;
};
