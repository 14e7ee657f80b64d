import 'reflect-metadata';
import { openHttp } from '#api/edge';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, personId, refuse } from '@samsvar/core';
import { Actors, connectRedis, createLog, Permit, SignIn, SignOuts, TokenVerifier } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Redis } from 'ioredis';
import { Registry } from 'prom-client';

const log = createLog('test', 'silent');
const townHall = '192.0.2.10';
const elsewhere = '192.0.2.20';

describe('requests are counted in Redis', () => {
  let redis: TestRedis;
  let connection: Redis;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    redis = await testRedis();
  });
  beforeEach(async () => {
    await redis.client.flushdb();
    connection = connectRedis(redis.url, log);
    await new Promise((resolve) => connection.once('ready', resolve));
    app = await open(connection);
    await app.init();
  });
  afterEach(async () => {
    await app.close();
    connection.disconnect();
  });
  afterAll(() => redis.quit());

  it('per person: one who asks too much does not stop a colleague behind the same address', async () => {
    expect(await asking(6, 'mona')).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await asking(1, 'ivar')).toEqual([200]);
  });

  it('per address for whoever has no good token, and a town hall at work behind it is not stopped', async () => {
    expect(await asking(4, 'forged')).toEqual([401, 401, 401, 429]);
    expect(await asking(1, undefined)).toEqual([429]);
    expect(await asking(1, 'forged', elsewhere)).toEqual([401]);
    expect(await asking(1, 'mona')).toEqual([200]);
  });

  it('together by all processes', async () => {
    const other = await open(connection);
    await other.init();
    expect(await asking(5, 'mona')).toEqual([200, 200, 200, 200, 200]);
    expect(await asking(1, 'mona', townHall, other)).toEqual([429]);
    await other.close();
  });

  it('and with Redis away whoever is signed in passes, and whoever is not is refused', async () => {
    connection.disconnect();
    expect(await asking(7, 'mona')).toEqual([200, 200, 200, 200, 200, 200, 200]);
    expect(await asking(1, 'forged')).toEqual([503]);
  });

  it('and whoever is refused is told when to ask again, and how to sign in', async () => {
    const told = async (token?: string) => {
      const authorization = token && { authorization: `Bearer ${token}` };
      return (await app.inject({ method: 'GET', url: '/api/door', headers: { ...authorization } })).headers;
    };
    expect((await told())['www-authenticate']).toBe('Bearer');
    expect((await told('forged'))['www-authenticate']).toBe('Bearer error="invalid_token"');
    await asking(5, 'mona');
    const seconds = Number((await told('mona'))['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    connection.disconnect();
    expect((await told('forged'))['retry-after']).toBe('5');
  });

  async function asking(times: number, token: string | undefined, from = townHall, whom = app): Promise<number[]> {
    const answers: number[] = [];
    const headers = { 'x-forwarded-for': from, ...(token && { authorization: `Bearer ${token}` }) };
    for (let n = 0; n < times; n += 1) {
      answers.push((await whom.inject({ method: 'GET', url: '/api/door', headers })).statusCode);
    }
    return answers;
  }
});

it('lets a request under way finish when it is asked to stop', async () => {
  const redis = await testRedis();
  const app = await open(redis.client);
  await app.listen(0, '127.0.0.1');
  const answer = fetch(`${await app.getUrl()}/api/door/slow`, { headers: { authorization: 'Bearer mona' } });
  await SlowDoor.entered;
  const closed = app.close();
  SlowDoor.leave();
  expect((await answer).status).toBe(200);
  await closed;
  await redis.quit();
});

class SlowDoor {
  static enter: () => void = () => undefined;
  static leave: () => void = () => undefined;
  static readonly entered = new Promise<void>((resolve) => (SlowDoor.enter = resolve));
  static readonly left = new Promise<void>((resolve) => (SlowDoor.leave = resolve));
}

@Controller('door')
@Permit('self.read')
class DoorController {
  @Get()
  knock() {
    return { open: true };
  }
  @Get('slow')
  async slow() {
    SlowDoor.enter();
    await SlowDoor.left;
    return { open: true };
  }
}

class KnownTokens extends TokenVerifier {
  override verify(bearer: string): ReturnType<TokenVerifier['verify']> {
    if (bearer === 'forged') return Promise.resolve(refuse('token-invalid'));
    return Promise.resolve({ subject: bearer, name: bearer, roles: [], expiresAt: instant(0) });
  }
}

class KnownPeople extends Actors {
  override find({ subject }: { subject: string }) {
    return Promise.resolve({ subject, personId: personId(subject), name: subject, grants: [] });
  }
}

@Module({
  imports: [DiscoveryModule],
  controllers: [DoorController],
  providers: [
    SignIn,
    SignOuts,
    { provide: TokenVerifier, useClass: KnownTokens },
    { provide: Actors, useClass: KnownPeople },
  ],
})
class HouseModule {}

const open = (redis: Redis): Promise<NestFastifyApplication> =>
  openHttp(HouseModule, {
    log,
    redis,
    registry: new Registry(),
    ceilings: { perPerson: 5, perAddressUnsigned: 3 },
    trustedProxies: ['loopback'],
    deadlineMs: 5_000,
  });
