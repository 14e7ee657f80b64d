import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** One token and little else. */
const largestForm = 16 * 1024;

type FormConfig = { readonly takesForm?: boolean };

/** This route is sent a form, as a standard asks; every other one takes JSON only. */
export const TakesForm = () => RouteConfig({ takesForm: true } satisfies FormConfig);

export function readFormsWhereTaken(server: FastifyInstance): void {
  const options = { parseAs: 'string', bodyLimit: largestForm } as const;
  server.addContentTypeParser('application/x-www-form-urlencoded', options, (request, body, done) => {
    if ((request.routeOptions.config as FormConfig).takesForm === true) {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    } else done(new Problem('unknown-media-type'));
  });
}
