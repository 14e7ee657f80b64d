import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant, later, minutes, seconds, type Instant } from '@samsvar/core';
import { exportJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { KeycloakTokenVerifier } from './keycloak-token-verifier.js';
import type { TokenVerifier } from './token-verifier.js';

const issuerBase = 'http://samsvar.example';
const issuer = `${issuerBase}/realms/samsvar`;
const signing = rsaKey();

/** Right ones unless said; `undefined` leaves a claim out. */
type Claims = Record<string, unknown>;

describe('a bearer token', () => {
  let realm: KeyServer;
  let verifier: TokenVerifier;
  let now: Instant;

  beforeEach(async () => {
    realm = await keyServer();
    await realm.publish({ today: signing.publicKey });
    now = instant(Date.now());
    verifier = verifierFor(realm.url, () => now);
  });
  afterEach(() => realm.stop());

  it('of our realm, for our API, says who it is and until when', async () => {
    const exp = inSeconds(60);
    expect(await verifier.verify(await token({ exp }))).toEqual({
      subject: 'sub-blid',
      name: 'Blid Bringebær',
      roles: ['agent', 'coordinator'],
      expiresAt: exp * 1_000,
      session: { id: 'session-of-blid', since: expect.any(Number) },
    });
  });

  it('leaves behind realm roles that are none of ours', async () => {
    const foreign = { realm_access: { roles: ['offline_access', 'agent', 'superuser', 7] } };
    expect(await verifier.verify(await token(foreign))).toMatchObject({ roles: ['agent'] });
    expect(await verifier.verify(await token({ realm_access: undefined }))).toMatchObject({ roles: [] });
  });

  it('may name our API among several audiences', async () => {
    expect(await verifier.verify(await token({ aud: ['account', 'samsvar-api'] }))).toMatchObject({
      subject: 'sub-blid',
    });
  });

  it('that has expired is told apart, so that the desk refreshes', async () => {
    expect(await verifier.verify(await token({ exp: inSeconds(-1) }))).toEqual({ refused: 'token-expired' });
    const held = await token();
    now = later(now, minutes(2)); // a token lives one, by a clock that has gone on since `now`
    expect(await verifier.verify(held)).toEqual({ refused: 'token-expired' });
  });

  it.each<[string, Claims]>([
    ['from another realm', { iss: `${issuerBase}/realms/master` }],
    ['from the same realm at another address', { iss: 'http://samsvar.example:80/realms/samsvar' }],
    ['for another audience', { aud: 'account' }],
    ['for no audience', { aud: undefined }],
    ['without an expiry', { exp: undefined }],
    ['without a time of issue', { iat: undefined }],
    ['issued in the future', { iat: inSeconds(30) }],
    ['not good before later', { nbf: inSeconds(30) }],
    ['that is an ID token', { typ: 'ID', aud: 'samsvar-api' }],
    ['that is a refresh token', { typ: 'Refresh' }],
    ['without a subject', { sub: undefined }],
  ])('%s is refused', async (_, claims) => {
    expect(await verifier.verify(await token(claims))).toEqual({ refused: 'token-invalid' });
  });

  it('is refused when its times are not numbers', async () => {
    for (const wrong of ['9999999999', null, [1], {}, -1]) {
      expect(await verifier.verify(await token({ exp: wrong }))).toEqual({ refused: 'token-invalid' });
    }
  });

  it('that nobody signed is refused', async () => {
    const unsigned = new UnsecuredJWT(claimsOf()).encode();
    expect(await verifier.verify(unsigned)).toEqual({ refused: 'token-invalid' });
    expect(await verifier.verify(`${unsigned}AAAA`)).toEqual({ refused: 'token-invalid' });
  });

  it('signed with the public key as a shared secret is refused', async () => {
    const secret = new TextEncoder().encode(signing.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const forged = await new SignJWT(claimsOf()).setProtectedHeader({ alg: 'HS256', kid: 'today' }).sign(secret);
    expect(await verifier.verify(forged)).toEqual({ refused: 'token-invalid' });
  });

  it('whose header names another algorithm over our own signature is refused', async () => {
    const [, claims, signature] = (await token()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'today' })).toString('base64url');
    expect(await verifier.verify(`${header}.${claims}.${signature}`)).toEqual({ refused: 'token-invalid' });
  });

  it('signed by somebody else under our key id is refused', async () => {
    expect(await verifier.verify(await token({}, rsaKey().privateKey))).toEqual({ refused: 'token-invalid' });
  });

  it('whose claims were changed after signing is refused', async () => {
    const [header, , signature] = (await token()).split('.');
    const changed = Buffer.from(JSON.stringify(claimsOf({ sub: 'sub-other' }))).toString('base64url');
    expect(await verifier.verify(`${header}.${changed}.${signature}`)).toEqual({ refused: 'token-invalid' });
  });

  it('that is no token at all is refused, and never throws', async () => {
    const long = await token({ padding: 'x'.repeat(10_000) });
    for (const garbage of ['', 'a', 'a.b', 'a.b.c', 'a.b.c.d', '{}.{}.{}', 'e30.e30.e30', 'bnVsbA.bnVsbA.AAAA', long]) {
      expect(await verifier.verify(garbage)).toEqual({ refused: 'token-invalid' });
    }
  });

  it('is checked with keys fetched once, however many ask at the same time', async () => {
    const one = await token();
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(one)));
    await verifier.verify(one);
    expect(realm.asked()).toBe(1);
  });

  it('signed with a key the realm has just taken into use is let in', async () => {
    await verifier.verify(await token());
    const next = rsaKey();
    await realm.publish({ today: signing.publicKey, tomorrow: next.publicKey });
    now = later(now, seconds(2));
    expect(await verifier.verify(await token({}, next.privateKey, 'tomorrow'))).toMatchObject({ subject: 'sub-blid' });
  });

  it('signed with a key the realm has withdrawn is refused once the known keys are old', async () => {
    await verifier.verify(await token());
    await realm.publish({ tomorrow: rsaKey().publicKey });
    now = later(now, minutes(5));
    expect(await verifier.verify(await token({ exp: inSeconds(600) }))).toEqual({ refused: 'token-invalid' });
  });

  it('with made-up key ids does not make us ask the realm each time', async () => {
    for (const kid of ['x1', 'x2', 'x3', 'x4']) {
      expect(await verifier.verify(await token({}, signing.privateKey, kid))).toEqual({ refused: 'token-invalid' });
    }
    expect(realm.asked()).toBe(1);
  });

  it('cannot be judged while the key server is away and nothing is known', async () => {
    await realm.stop();
    expect(await verifier.verify(await token())).toEqual({ refused: 'sign-in-server-away' });
  });

  it('cannot be judged when the key server answers with anything but keys', async () => {
    for (const answer of ['<html>', '[]', '{"keys":7}', 'x'.repeat(300_000)]) {
      realm.answer(answer);
      expect(await verifierFor(realm.url, () => now).verify(await token())).toEqual({ refused: 'sign-in-server-away' });
    }
  });

  it('goes on being judged by known keys while the key server is away', async () => {
    await verifier.verify(await token());
    await realm.stop();
    now = later(now, minutes(6));
    const later6 = await token({ exp: inSeconds(600) });
    expect(await verifier.verify(later6)).toMatchObject({ subject: 'sub-blid' });
  });

  it('is judged again as soon as the key server is back', async () => {
    realm.answer('down for maintenance');
    expect(await verifier.verify(await token())).toEqual({ refused: 'sign-in-server-away' });
    await realm.publish({ today: signing.publicKey });
    now = later(now, seconds(2));
    expect(await verifier.verify(await token())).toMatchObject({ subject: 'sub-blid' });
  });
});

function rsaKey(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function verifierFor(internalUrl: string, now: () => Instant): TokenVerifier {
  const realm = { url: issuerBase, internalUrl, realm: 'samsvar', audience: 'samsvar-api' };
  return new KeycloakTokenVerifier(realm, { now });
}

function inSeconds(span: number): number {
  return Math.floor(Date.now() / 1_000) + span;
}

function claimsOf(claims: Claims = {}): JWTPayload {
  return {
    iss: issuer,
    aud: 'samsvar-api',
    sub: 'sub-blid',
    typ: 'Bearer',
    azp: 'samsvar-web',
    sid: 'session-of-blid',
    iat: inSeconds(0),
    exp: inSeconds(60),
    name: 'Blid Bringebær',
    realm_access: { roles: ['agent', 'coordinator'] },
    ...claims,
  };
}

function token(claims: Claims = {}, key = signing.privateKey, kid = 'today'): Promise<string> {
  return new SignJWT(claimsOf(claims)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
}

type KeyServer = {
  readonly url: string;
  publish(keys: Record<string, KeyObject>): Promise<void>;
  answer(body: string): void;
  asked(): number;
  stop(): Promise<void>;
};

async function keyServer(): Promise<KeyServer> {
  let body = '{"keys":[]}';
  let asked = 0;
  const server: Server = createServer((_, response) => {
    asked += 1;
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async publish(keys) {
      const jwks = Object.entries(keys).map(async ([kid, key]) => ({ ...(await exportJWK(key)), kid, use: 'sig' }));
      body = JSON.stringify({ keys: await Promise.all(jwks) });
    },
    answer: (text) => void (body = text),
    asked: () => asked,
    stop: () => new Promise((stopped) => (server.close(() => stopped()), server.closeAllConnections())),
  };
}
