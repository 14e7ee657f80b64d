import { request, type APIRequestContext } from 'playwright-core';
import { CodeFlow, type Tokens } from '../keycloak/code-flow.js';
import { surroundings } from './config.js';

const flow = new CodeFlow(surroundings().address);

/** Signs in by the sign-in page's own form, without a page to show it: in a browser, which keeps the session, or in none. */
export async function tokensOf(name: string, browser?: APIRequestContext): Promise<Tokens> {
  const asks = browser ?? (await request.newContext());
  const { address, verifier } = flow.start();
  const door = await asks.get(address);
  const [, username] = new RegExp(`value="([^"]+)">${name}`).exec(await door.text()) ?? [];
  if (username === undefined) throw new Error(`nobody at the door is called ${name}`);
  const back = await asks.post(door.url(), { form: { username } });
  const code = new URL(back.url()).searchParams.get('code') ?? '';
  const tokens = (await (await flow.redeem(code, verifier)).json()) as Tokens;
  if (!browser) await asks.dispose();
  return tokens;
}

/** A token of theirs whenever it is asked for, good for a request more. */
export async function tokensWithoutEnd(name: string): Promise<() => Promise<string>> {
  let tokens = await tokensOf(name);
  let since = Date.now();
  return async () => {
    if (Date.now() - since > (tokens.expires_in * 1_000) / 2) {
      since = Date.now();
      tokens = (await (await flow.refresh(tokens.refresh_token)).json()) as Tokens;
    }
    return tokens.access_token;
  };
}

/** What the web keeps of it in its tab, by name. */
export function asKept({ id_token, access_token, refresh_token, expires_in }: Tokens): [name: string, user: string] {
  const [, claims = ''] = id_token.split('.');
  const user = {
    ...{ id_token, access_token, refresh_token },
    ...{ token_type: 'Bearer', scope: 'openid profile', session_state: null },
    profile: JSON.parse(Buffer.from(claims, 'base64url').toString()) as unknown,
    expires_at: Math.floor(Date.now() / 1_000) + expires_in,
  };
  return [`samsvar-user.user:${flow.origin}/realms/samsvar:samsvar-web`, JSON.stringify(user)];
}
