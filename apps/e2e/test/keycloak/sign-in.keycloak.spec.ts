import { roles, type Role } from '@samsvar/core';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { throughTheBrowser } from './browser.js';
import { ByHand } from './by-hand.js';
import { CodeFlow, type Tokens } from './code-flow.js';
import { surroundings } from './config.js';
import { GuardedOrigin } from './guarded.js';
import {
  agent,
  coordinator,
  everybody,
  oneOfEach,
  whoIsDemoted,
  whoLeaves,
  whoStays,
  type TestPerson,
} from './people.js';
import { signInServer } from './sign-in-server.js';

const here = surroundings();
const server = signInServer();
const flow = new CodeFlow(here.origin);
const origin = new GuardedOrigin(here.origin, here.internalUrl, here.apiUrl);

let kid: string;
let key: KeyObject;

beforeAll(async () => {
  await origin.start();
  await server.invite(everybody);
  // Before any token is shown: who checks them asks for the realm's keys anew at most every ten seconds.
  ({ kid, key } = await server.signingKey());
}, 60_000);
afterAll(() => origin.stop());

describe(`with ${server.name}, whoever signs in`, () => {
  it.each(oneOfEach.map((person) => [person.roles.join(' and '), person] as const))(
    'as %s is let in there and refused elsewhere',
    async (_, person) => {
      const { access_token } = await signIn(person);
      const statuses = await Promise.all(roles.map(async (role) => [role, await knock(role, access_token)]));
      const expected = roles.map((role) => [role, person.roles.includes(role) ? 200 : 403]);
      expect(statuses).toEqual(expected);
      expect(await grantedBy(access_token)).toEqual([...person.roles].sort());
    },
  );

  it('gets an access token for a minute, for our API, with who it is and our roles alone', async () => {
    const { access_token, expires_in } = await signIn(agent);
    const claims = decodeJwt(access_token);
    expect(expires_in).toBe(60);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
    expect([claims.aud].flat()).toEqual(['samsvar-api']);
    expect(claims).toMatchObject({
      iss: `${here.origin}/realms/samsvar`,
      typ: 'Bearer',
      azp: 'samsvar-web',
      name: agent.name,
      preferred_username: agent.username,
      realm_access: { roles: ['agent'] },
    });
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  });

  it('is the same subject each time', async () => {
    const [first, second] = [await signIn(agent), await signIn(agent)];
    expect(decodeJwt(first.access_token).sub).toBe(decodeJwt(second.access_token).sub);
  });

  it('must prove to have asked for the code', async () => {
    const started = flow.start();
    const address = await new ByHand(flow).open(started, server.fields(agent));
    const code = new URL(address).searchParams.get('code') ?? '';
    expect((await flow.redeem(code, flow.start().verifier)).status).toBe(400);
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['with tokens in the address', { response_type: 'token' }],
    ['returning to another site', { redirect_uri: 'https://elsewhere.example/sign-in/return' }],
    ['returning to another page of ours', { redirect_uri: `${here.origin}/elsewhere` }],
    ['as a client that is none', { client_id: 'samsvar-other' }],
  ])('%s gets no code', async (_, changes) => {
    const address = await new ByHand(flow).open(flow.start(changes), server.fields(agent));
    expect(address).not.toMatch(/[?&#](code|access_token)=/);
    expect(address.startsWith(here.origin)).toBe(true);
  });

  it('and signs out, is out: the refresh token is worth nothing', async () => {
    const hand = new ByHand(flow);
    const tokens = await hand.signIn(server.fields(agent));
    const page = await hand.follow(flow.leaveAddress(tokens.id_token));
    if (typeof page !== 'string') {
      const [, action = ''] = /<form[^>]*\saction="([^"]+)"/.exec(page.html) ?? [];
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.html) ?? [];
      expect(await hand.follow(action, new URLSearchParams({ xsrf, logout: 'yes' }))).toBe(`${here.origin}/`);
    }
    expect((await flow.refresh(tokens.refresh_token)).status).toBe(400);
  });
});

describe(`with ${server.name}, a token`, () => {
  let held: Tokens;
  let real: JWTPayload;

  beforeAll(async () => {
    held = await signIn(agent);
    real = decodeJwt(held.access_token);
  });

  const signed = (claims: Record<string, unknown>, by = key, keyId = kid) =>
    new SignJWT({ ...real, iat: inSeconds(0), exp: inSeconds(60), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
      .sign(by);

  it('signed anew with the realm’s own key is let in: what follows is refused for what it says', async () => {
    expect(await knock('agent', await signed({}))).toBe(200);
    expect((await ask('/api/me', await signed({}))).status).toBe(200);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['that has expired', () => signed({ exp: inSeconds(-1) })],
    ['without an expiry', () => signed({ exp: undefined })],
    ['not good before later', () => signed({ nbf: inSeconds(60) })],
    ['issued in the future', () => signed({ iat: inSeconds(60) })],
    ['from a foreign realm', () => signed({ iss: `${here.origin}/realms/master` })],
    ['from the same realm at its inner address', () => signed({ iss: `${here.internalUrl}/realms/samsvar` })],
    ['for a foreign audience', () => signed({ aud: 'account' })],
    ['with a foreign key under the realm’s key id', () => signed({}, strangersKey())],
    ['with a foreign key under its own id', () => signed({}, strangersKey(), 'stranger')],
    ['that nobody signed', () => new UnsecuredJWT(real).encode()],
    ['with the public key as a shared secret', () => hs256(real, kid, key)],
    ['that is the ID token', () => held.id_token],
    ['that is the refresh token', () => held.refresh_token],
    ['that is no token', () => 'no-token'],
  ])('%s is refused', async (_, token) => {
    const shown = await token();
    expect(await knock('agent', shown)).toBe(401);
    expect((await ask('/api/me', shown)).status).toBe(401);
  });

  it('is asked for where there is none', async () => {
    expect((await fetch(`${here.origin}/api/me`)).status).toBe(401);
  });
});

const inBrowser = here.chromium ? describe : describe.skip;
inBrowser(`with ${server.name}, in a browser,`, () => {
  throughTheBrowser(here.chromium ?? '', server, flow, coordinator);
});

describe(`with ${server.name}, within a minute`, () => {
  it('a closed door and a role taken away are felt, on HTTP and on an open socket', async () => {
    const [leaves, demoted, stays] = await Promise.all([whoLeaves, whoIsDemoted, whoStays].map(signIn));
    if (!leaves || !demoted || !stays) throw new Error('somebody did not get in');
    const [leaving, staying] = await Promise.all([open(leaves), open(stays)]);
    const closed = Date.now();
    await server.disable(whoLeaves);
    await server.takeRole(whoIsDemoted, 'centre-administrator');

    // Nothing new is to be had at once.
    expect((await flow.refresh(leaves.refresh_token)).status).toBe(400);
    const lesser = (await (await flow.refresh(demoted.refresh_token)).json()) as Tokens;
    expect(await knock('centre-administrator', lesser.access_token)).toBe(403);
    expect(await knock('coordinator', lesser.access_token)).toBe(200);
    expect(await grantedBy(lesser.access_token)).toEqual(['coordinator']);

    // What was had before runs out by itself.
    const kept = (await (await flow.refresh(stays.refresh_token)).json()) as Tokens;
    staying.emit('token', kept.access_token);
    await disconnected(leaving);
    expect(Date.now() - closed).toBeLessThan(61_000);
    await pause(Math.max(0, endOf(demoted) - Date.now() + 100));
    expect(await knock('agent', leaves.access_token)).toBe(401);
    expect((await ask('/api/me', leaves.access_token)).status).toBe(401);
    expect(await knock('centre-administrator', demoted.access_token)).toBe(401);
    await expect(open(leaves)).rejects.toThrow('token-refused');

    // Whoever nobody closed the door to goes on.
    const next = (await (await flow.refresh(kept.refresh_token)).json()) as Tokens;
    expect(await knock('agent', next.access_token)).toBe(200);
    staying.disconnect();
  }, 90_000);
});

function signIn(person: TestPerson): Promise<Tokens> {
  return new ByHand(flow).signIn(server.fields(person));
}

function ask(path: string, token: string): Promise<Response> {
  return fetch(`${here.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });
}

/** At a door that opens for one role, with nothing behind it. */
async function knock(role: Role, token: string): Promise<number> {
  return (await ask(`/doors/${role}`, token)).status;
}

/** What the real API lets the token's bearer be: our own grants whose role the token carries too. */
async function grantedBy(token: string): Promise<readonly string[]> {
  const { grants } = (await (await ask('/api/me', token)).json()) as { grants: readonly { role: string }[] };
  return grants.map(({ role }) => role).sort();
}

function open({ access_token }: Tokens): Promise<Socket> {
  const socket = io(here.origin, {
    path: '/rt',
    transports: ['websocket'],
    auth: { token: access_token },
    reconnection: false,
  });
  return new Promise((opened, refused) => {
    socket.once('connect', () => opened(socket));
    socket.once('connect_error', refused);
  });
}

function disconnected(socket: Socket): Promise<void> {
  return new Promise((gone) => (socket.connected ? socket.once('disconnect', () => gone()) : gone()));
}

function endOf({ access_token }: Tokens): number {
  return (decodeJwt(access_token).exp ?? 0) * 1_000;
}

function inSeconds(span: number): number {
  return Math.floor(Date.now() / 1_000) + span;
}

function strangersKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

function hs256(claims: JWTPayload, kid: string, key: KeyObject): Promise<string> {
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(pem));
}
