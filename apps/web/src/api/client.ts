import createClient, { type Client } from 'openapi-fetch';
import { Failure, failureFrom, failureOf } from './failure.js';
import type { paths } from '../shared/generated/api.js';

/** Longer than any answer of ours should take; then the person is told instead of left waiting. */
const PATIENCE_MS = 15_000;

/** Whoever can show a token: now, or a newer one when the first was refused. */
export type Bearer = {
  token(): Promise<string | undefined>;
  renewed(): Promise<string | undefined>;
};

export type Api = Client<paths>;

/** The typed door to our API. Each room's queries ask through it; pages never see an address. */
export function openApi(origin: string, bearer: Bearer): Api {
  return createClient<paths>({ baseUrl: origin, fetch: (request) => ask(request, bearer) });
}

/** The body of an answer, or the failure that says what to do. */
export async function answer<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw failureOf(response.status, error);
  return data as T;
}

async function ask(request: Request, bearer: Bearer): Promise<Response> {
  try {
    const again = request.clone();
    const first = await send(request, await bearer.token());
    return first.status === 401 ? await send(again, await bearer.renewed()) : first;
  } catch (cause) {
    throw failureFrom(cause);
  }
}

function send(request: Request, token: string | undefined): Promise<Response> {
  if (token === undefined) throw new Failure('signedOut');
  request.headers.set('authorization', `Bearer ${token}`);
  return fetch(new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) }));
}
