import { createHash, randomBytes } from 'node:crypto';

/**
 * Signs in as somebody of the demo, as the web does: code with PKCE, by the sign-in page's own form.
 * @param {string} origin
 * @param {string} username
 * @returns {Promise<string>} the access token
 */
export async function signInAs(origin, username) {
  const verifier = randomBytes(32).toString('base64url');
  const returnsTo = `${origin}/sign-in/return`;
  const protocol = `${origin}/realms/samsvar/protocol/openid-connect`;
  const browser = new Cookies();
  const asked = new URLSearchParams({
    ...{ client_id: 'samsvar-web', response_type: 'code', scope: 'openid profile', redirect_uri: returnsTo },
    ...{ state: 'here', code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const page = await browser.follow(`${protocol}/auth?${asked}`);
  const chosen = await browser.follow(page, { method: 'POST', body: new URLSearchParams({ username }) });
  const code = new URL(chosen).searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    ...{ client_id: 'samsvar-web', grant_type: 'authorization_code', redirect_uri: returnsTo },
    ...{ code, code_verifier: verifier },
  });
  const tokens = await (await fetch(`${protocol}/token`, { method: 'POST', body })).json();
  if (!tokens.access_token) throw new Error(`${username} was not let in: ${JSON.stringify(tokens)}`);
  return tokens.access_token;
}

/** As much of a browser as signing in needs. */
class Cookies {
  /** @type {Map<string, string>} */
  #kept = new Map();

  /** Goes where it is led, until there is a page or the way back to the web. @param {string} to @param {RequestInit} [how] @returns {Promise<string>} where that is */
  async follow(to, how = {}) {
    const cookie = [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(to, { ...how, redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      this.#kept.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    if (next === null) {
      if (!answer.ok) throw new Error(`${to} answers ${answer.status}`);
      return to;
    }
    const led = new URL(next, to).href;
    return led.includes('/sign-in/return') ? led : this.follow(led);
  }
}
