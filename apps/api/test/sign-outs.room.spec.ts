import 'reflect-metadata';
import { openHttp } from '#api/edge';
import { SignOutsController } from '#api/identity';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, refuse } from '@samsvar/core';
import {
  Actors,
  connectListening,
  createLog,
  SignIn,
  SignOutDesk,
  SignOutEar,
  SignOuts,
  SignOutVerifier,
  TokenVerifier,
  WallClock,
} from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { exportJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { Registry } from 'prom-client';
import { uuidv7 } from 'uuidv7';

const clock = new WallClock();
const log = createLog('test', 'silent');
const issuer = 'https://svar.example/realms/samsvar';
const event = 'http://schemas.openid.net/event/backchannel-logout';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const form = 'application/x-www-form-urlencoded';

describe('the sign-in server tells who signed out', () => {
  let keyServer: Server;
  let redis: TestRedis;
  let app: NestFastifyApplication;
  const ears: SignOutEar[] = [];

  beforeAll(async () => {
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'today', use: 'sig' }];
    keyServer = createServer((_, response) => response.end(JSON.stringify({ keys })));
    await new Promise<void>((listening) => keyServer.listen(0, '127.0.0.1', listening));
    redis = await testRedis();
    app = await open(redis, `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`);
  });
  beforeEach(() => redis.client.flushdb());
  afterEach(() => ears.splice(0).forEach((ear) => ear.onApplicationShutdown()));
  afterAll(async () => {
    await app.close();
    await redis.quit();
    keyServer.close();
    keyServer.closeAllConnections();
  });

  it('and every process hears it, those that start afterwards too', async () => {
    const before = await aProcess();
    const heard = new Promise<void>((resolve) => before.onEach(resolve));
    expect(await tell(await logoutToken({ sid: 'at-the-desk' }))).toEqual([200, undefined]);
    await heard;
    for (const signOuts of [before, await aProcess()]) {
      expect(['at-the-desk', 'at-home'].map((id) => signOuts.isOver(session(id)))).toEqual([true, false]);
    }
  });

  it('once: a token shown again is refused, and nobody hears of it twice', async () => {
    const token = await logoutToken();
    expect(await tell(token)).toEqual([200, undefined]);
    expect(await tell(token)).toEqual([400, 'sign-out-invalid']);
    expect(await redis.client.xlen('samsvar:sign-outs')).toBe(1);
  });

  it('of a person when it names no session', async () => {
    await tell(await logoutToken({ sid: undefined }));
    expect((await aProcess()).isOver(session('at-the-desk'))).toBe(true);
  });

  it.each<[string, () => Promise<string | undefined> | string]>([
    ['nothing', () => Promise.resolve(undefined)],
    ['no token', () => 'a.b.c'],
    ['a token that nobody signed', () => new UnsecuredJWT(claims()).encode()],
    ['a token that somebody else signed', () => logoutToken({}, foreignKey())],
    ['a token signed with a key that the realm does not have', () => logoutToken({}, privateKey, 'other')],
    ['an access token', () => logoutToken({ events: undefined, typ: 'Bearer' })],
    ['an ID token', () => logoutToken({ nonce: 'n-0S6' })],
    ['another event', () => logoutToken({ events: { 'https://svar.example/event': {} } })],
    ['an event without its object', () => logoutToken({ events: { [event]: true } })],
    ['a foreign realm', () => logoutToken({ iss: 'https://svar.example/realms/master' })],
    ['another client', () => logoutToken({ aud: 'samsvar-api' })],
    ['nobody', () => logoutToken({ sub: undefined, sid: undefined })],
    ['somebody who is no text', () => logoutToken({ sub: 7 })],
    ['no id', () => logoutToken({ jti: undefined })],
    ['no expiry', () => logoutToken({ exp: undefined })],
    ['one that has expired', () => logoutToken({ exp: inSeconds(-1) })],
    ['one from the future', () => logoutToken({ iat: inSeconds(60) })],
    ['one so old that its id may be forgotten', () => logoutToken({ iat: inSeconds(-3_700) })],
  ])('and is refused when it shows %s', async (_, token) => {
    expect(await tell(await token())).toEqual([400, 'sign-out-invalid']);
    expect(await redis.client.xlen('samsvar:sign-outs')).toBe(0);
  });

  it('as a form, which no other route takes', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/sign-outs', payload: 'x', headers: { 'content-type': 'text/plain' } }); // prettier-ignore
    expect(answer.statusCode).toBe(415);
    const huge = await tell('x'.repeat(20_000));
    expect(huge).toEqual([413, 'too-large']);
  });

  it('and whoever guesses is counted', async () => {
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push((await tell('a.b.c', '192.0.2.30'))[0]);
    expect(answers).toEqual([400, 400, 400, 429]);
  });

  const tell = async (
    token: string | undefined,
    from = `192.0.2.${(lastAddress += 1)}`,
  ): Promise<[number, unknown]> => {
    const payload = new URLSearchParams(token === undefined ? {} : { logout_token: token }).toString();
    const headers = { 'content-type': form, 'x-forwarded-for': from };
    const answer = await app.inject({ method: 'POST', url: '/api/sign-outs', payload, headers });
    return [answer.statusCode, answer.body === '' ? undefined : answer.json<{ code: string }>().code];
  };

  /** What a process that lets people in knows. */
  const aProcess = async (): Promise<SignOuts> => {
    const signOuts = new SignOuts();
    const ear = new SignOutEar(() => connectListening(redis.url, log), signOuts, clock);
    ears.push(ear);
    await ear.onModuleInit();
    return signOuts;
  };
});

let lastAddress = 100;
const session = (id: string) => ({ subject: 'blid', session: { id, since: instant(clock.now() - 2_000) } });
const inSeconds = (span: number): number => Math.floor(Date.now() / 1_000) + span;
const foreignKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const claims = (changed: object = {}): JWTPayload => ({
  iss: issuer,
  aud: 'samsvar-web',
  sub: 'blid',
  sid: 'at-the-desk',
  jti: uuidv7(),
  iat: inSeconds(0),
  exp: inSeconds(120),
  events: { [event]: {} },
  ...changed,
});

const logoutToken = (changed: object = {}, key = privateKey, kid = 'today'): Promise<string> =>
  new SignJWT(claims(changed)).setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid }).sign(key);

class NoTokens extends TokenVerifier {
  override verify() {
    return Promise.resolve(refuse('token-invalid'));
  }
}

class Nobody extends Actors {
  override find() {
    return Promise.resolve(undefined);
  }
}

async function open(redis: TestRedis, keysAt: string): Promise<NestFastifyApplication> {
  const realm = { url: 'https://svar.example', internalUrl: keysAt, realm: 'samsvar', webClient: 'samsvar-web' };
  @Module({
    imports: [DiscoveryModule],
    controllers: [SignOutsController],
    providers: [
      SignIn,
      SignOuts,
      { provide: TokenVerifier, useClass: NoTokens },
      { provide: Actors, useClass: Nobody },
      { provide: SignOutVerifier, useValue: new SignOutVerifier(realm, clock) },
      { provide: SignOutDesk, useValue: new SignOutDesk(redis.client, clock) },
    ],
  })
  class HouseModule {}
  const app = await openHttp(HouseModule, {
    log,
    redis: redis.client,
    registry: new Registry(),
    ceilings: { perPerson: 5, perAddressUnsigned: 3 },
    trustedProxies: ['loopback'],
    deadlineMs: 5_000,
  });
  await app.init();
  return app;
}
