import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { throughTheBrowser } from './browser.js';
import { ByHand } from './by-hand.js';
import { CodeFlow, type Tokens } from './code-flow.js';
import { surroundings } from './config.js';
import { closed, openLine, present } from './desk-line.js';
import { answerTo, doors, type Ask } from './doors.js';
import {
  agent,
  coordinator,
  everybody,
  oneOfEach,
  whoHasLeft,
  whoIsDemoted,
  whoLeaves,
  whoStays,
  type TestPerson,
} from './people.js';
import { signInServer } from './sign-in-server.js';

const here = surroundings();
const server = signInServer();
const flow = new CodeFlow(here.origin);

let kid: string;
let key: KeyObject;

beforeAll(async () => {
  await server.invite(everybody);
  // Before any token is shown: who checks them asks for the realm's keys anew at most every ten seconds.
  ({ kid, key } = await server.signingKey());
}, 60_000);

describe(`with ${server.name}, whoever signs in`, () => {
  let employed: string;

  beforeAll(async () => {
    employed = await personIdOf(await signIn(whoStays));
  });

  it.each(oneOfEach.map((person) => [person.roles.join(' and '), person] as const))(
    'as %s is let in there and refused elsewhere',
    async (_, person) => {
      const everyDoor = await doors(ask, (await signIn(coordinator)).access_token, employed);
      const { access_token } = await signIn(person);
      const statuses = await Promise.all(
        everyDoor.map(async ({ name, path, request }) => [name, (await ask(path, access_token, request)).status]),
      );
      expect(statuses).toEqual(everyDoor.map((door) => [door.name, answerTo(person, door)]));
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
    expect(await hand.signOut(tokens)).toBe(`${here.origin}/`);
    expect((await flow.refresh(tokens.refresh_token)).status).toBe(400);
  });

  it('and signs out, is refused at once by every process, on HTTP and on an open socket; another session goes on', async () => {
    const hand = new ByHand(flow);
    const atTheDesk = await hand.signIn(server.fields(agent));
    const atHome = await signIn(agent);
    const [line, lineAtHome] = await Promise.all(
      [atTheDesk, atHome].map(({ access_token }) => openLine(here.origin, access_token)),
    );
    if (!line || !lineAtHome) throw new Error('somebody has no line');
    await hand.signOut(atTheDesk);
    await closed(line);
    expect(await saidAt('/api/me', atTheDesk)).toMatchObject({ status: 401, code: 'signed-out' });
    await expect(openLine(here.origin, atTheDesk.access_token)).rejects.toThrow('signed-out');
    expect(await grantedBy(atHome.access_token)).toEqual(['agent']);
    expect(lineAtHome.connected).toBe(true);
    lineAtHome.close();
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
    expect((await ask('/api/me', await signed({}))).status).toBe(200);
    (await openLine(here.origin, await signed({}))).close();
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
    expect((await ask('/api/me', shown)).status).toBe(401);
    await expect(openLine(here.origin, shown)).rejects.toThrow(/^token-(expired|invalid)$/);
  });

  it('is asked for where there is none', async () => {
    expect((await fetch(`${here.origin}/api/me`)).status).toBe(401);
    await expect(openLine(here.origin, '')).rejects.toThrow('token-invalid');
  });
});

const inBrowser = here.chromium ? describe : describe.skip;
inBrowser(`with ${server.name}, in a browser,`, () => {
  throughTheBrowser(here.chromium ?? '', server, flow, coordinator);
});

describe(`with ${server.name}, within a minute`, () => {
  it('a closed door, a role taken away and an end with us are felt, on HTTP and on an open socket', async () => {
    const [leaves, demoted, left, stays] = await Promise.all(
      ([whoLeaves, whoIsDemoted, whoHasLeft, whoStays] as const).map(signIn),
    );
    if (!leaves || !demoted || !left || !stays) throw new Error('somebody did not get in');
    const [leaving, gone, silent, staying] = await Promise.all(
      [leaves, left, left, stays].map(({ access_token }) => openLine(here.origin, access_token)),
    );
    if (!leaving || !gone || !silent || !staying) throw new Error('somebody has no line');
    const wanted = new Promise((asked) => staying.once('token:wanted', asked));
    const began = Date.now();
    await server.disable(whoLeaves);
    await server.takeRole(whoIsDemoted, 'centre-administrator');
    await deactivate(await personIdOf(left));

    // Nothing new is to be had at once.
    expect((await flow.refresh(leaves.refresh_token)).status).toBe(400);
    const lesser = await refreshed(demoted);
    expect(await grantedBy(lesser.access_token)).toEqual(['coordinator']);
    const { status, code } = await saidAt(await auditOf(lesser), lesser);
    expect([status, code]).toEqual([403, 'not-permitted']);

    // Whoever is no longer active with us still gets tokens, and they open nothing: neither the old one nor a new one.
    const worthless = await refreshed(left);
    for (const tokens of [left, worthless]) {
      expect(await saidAt('/api/me', tokens)).toMatchObject({ status: 403, code: 'person-unknown' });
      await expect(openLine(here.origin, tokens.access_token)).rejects.toThrow('person-unknown');
    }
    expect(await present(gone, worthless.access_token)).toEqual({ refused: 'person-unknown' });
    await closed(gone);
    expect(Date.now() - began).toBeLessThan(15_000);

    // What was had before runs out by itself.
    await wanted;
    const kept = await refreshed(stays);
    expect(await present(staying, kept.access_token)).toEqual({ until: endOf(kept) });
    await Promise.all([closed(leaving), closed(silent)]);
    expect(Date.now() - began).toBeLessThan(61_000);
    await pause(Math.max(0, endOf(demoted) - Date.now() + 100));
    for (const tokens of [leaves, demoted]) {
      expect((await ask('/api/me', tokens.access_token)).status).toBe(401);
      await expect(openLine(here.origin, tokens.access_token)).rejects.toThrow('token-expired');
    }

    // Whoever nobody closed the door to goes on.
    const next = await refreshed(kept);
    expect((await ask('/api/me', next.access_token)).status).toBe(200);
    expect(staying.connected).toBe(true);
    staying.close();
  }, 90_000);
});

function signIn(person: TestPerson): Promise<Tokens> {
  return new ByHand(flow).signIn(server.fields(person));
}

async function refreshed({ refresh_token }: Tokens): Promise<Tokens> {
  return (await (await flow.refresh(refresh_token)).json()) as Tokens;
}

const ask: Ask = (path, token, { method = 'GET', body } = { method: 'GET' }) =>
  fetch(`${here.origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });

/** A refusal as the API words it. */
async function saidAt(path: string, { access_token }: Tokens): Promise<{ status: number; code: string }> {
  return (await (await ask(path, access_token)).json()) as { status: number; code: string };
}

type Me = {
  readonly personId: string;
  readonly grants: readonly { readonly role: string; readonly centreId: string }[];
};

/** Who the API says that the token's bearer is. */
async function me(token: string): Promise<Me> {
  return (await (await ask('/api/me', token)).json()) as Me;
}

const personIdOf = async ({ access_token }: Tokens): Promise<string> => (await me(access_token)).personId;

/** What the API lets the token's bearer be: our own grants whose role the token carries too. */
const grantedBy = async (token: string): Promise<readonly string[]> =>
  (await me(token)).grants.map(({ role }) => role).sort();

const auditOf = async ({ access_token }: Tokens): Promise<string> =>
  `/api/centres/${(await me(access_token)).grants[0]?.centreId}/audit`;

/** The centre's administrator says that somebody works here no longer. */
async function deactivate(personId: string): Promise<void> {
  const { access_token } = await signIn(coordinator);
  const { grants } = await me(access_token);
  const path = `/api/centres/${grants[0]?.centreId}/people/${personId}`;
  const { version } = (await (await ask(path, access_token)).json()) as { version: number };
  const { status } = await ask(path, access_token, { method: 'PATCH', body: { isActive: false, version } });
  expect(status).toBe(200);
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
