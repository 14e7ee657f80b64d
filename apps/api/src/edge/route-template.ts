import type { FastifyRequest } from 'fastify';

/** `/api/centres/:centreId`: what logs and metrics may hold instead of an address somebody asked for. */
export const templateOf = (request: FastifyRequest): string => request.routeOptions?.url ?? 'unknown';
