import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyOf } from '../sign-in/body.js';
import { Malformed } from './requests.js';

/** What is sent back: a body as JSON, or a page or file with its type. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One address and what it does. `hold` keeps the reply open and writes to it as things happen. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Its groups are handed on. */
  readonly path: RegExp;
} & (
  | { readonly answer: (text: string, ...named: readonly string[]) => Answer }
  | { readonly hold: (text: string, reply: ServerResponse) => void | Promise<void> }
);

/** A "no" that was to be expected, with the code it is known by. */
export class No extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** For every reply: nothing inline, nothing from elsewhere, in nobody's frame, and not kept. */
const security = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export const serving = (routes: readonly Route[], publicOrigin: string): Server =>
  createServer((request, reply) => {
    respond(routes, publicOrigin, request, reply).catch((fault: unknown) => refuse(reply, fault));
  });

async function respond(routes: readonly Route[], ours: string, request: IncomingMessage, reply: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', ours);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const here = routes.filter(({ path }) => path.test(pathname));
  if (here.length === 0) throw new No(404, 'not-found', 'There is nothing here.');
  const route = here.find((one) => one.method === method);
  if (!route) throw new No(405, 'method-not-allowed', 'Not with this method.');
  // Somebody else's page may not ring. Whoever is no browser says no origin.
  const { origin = ours } = request.headers;
  if (method !== 'GET' && origin !== ours) throw new No(403, 'foreign-origin', 'The request came from another page.');
  const text = await bodyOf(request).catch(() => {
    throw new No(413, 'body-too-large', 'The body is too large.');
  });
  for (const [name, value] of Object.entries(security)) reply.setHeader(name, value);
  if ('hold' in route) return route.hold(text, reply);
  const { status, body, headers } = route.answer(text, ...(route.path.exec(pathname)?.slice(1) ?? []));
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  reply.writeHead(status, { ...type, ...headers });
  reply.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
}

function refuse(reply: ServerResponse, fault: unknown): void {
  if (reply.headersSent) return void reply.destroy();
  const traceId = randomUUID();
  const { status, ...about } = problemOf(fault, traceId);
  reply.writeHead(status, { ...security, 'content-type': 'application/problem+json' });
  reply.end(JSON.stringify({ type: 'about:blank', status, ...about, traceId }));
}

function problemOf(fault: unknown, traceId: string) {
  if (fault instanceof Malformed) {
    return { status: 400, title: 'Bad Request', code: 'malformed', detail: fault.message, errors: fault.errors };
  }
  if (fault instanceof No) {
    const { status, code, message: detail } = fault;
    return { status, title: STATUS_CODES[status], code, detail };
  }
  console.error(traceId, fault);
  return { status: 500, title: 'Internal Server Error', code: 'fault', detail: 'Something broke here.' };
}
