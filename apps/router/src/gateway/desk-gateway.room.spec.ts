import 'reflect-metadata';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { deskPath, type CentreChanged } from '@samsvar/contracts';
import { centreId, instant, personId, refuse, type Actor, type CentreId } from '@samsvar/core';
import {
  Actors,
  Clock,
  assertEveryDoorIsGuarded,
  connectListening,
  createLog,
  NewsDesk,
  NewsEar,
  SignIn,
  SignOuts,
  SocketAdapter,
  TokenVerifier,
  WallClock,
} from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import { DeskGateway } from './desk.gateway.js';
import { DeskTelephones } from './desk-telephones.js';
import { FloorLines } from './floor-lines.js';
import { GatewayModule } from './gateway.module.js';

const fjordvest = centreId(uuidv7());
const innlandsro = centreId(uuidv7());
const origin = 'https://svar.example';
const log = createLog('test', 'silent');
/** Who answers where. Changed by tests that take a grant away. */
const grants = new Map<string, CentreId[]>();

describe('the line to the desks', () => {
  let redis: TestRedis;
  let news: NewsDesk;
  let app: INestApplication;
  let address: string;
  const open: Socket[] = [];

  beforeAll(async () => {
    redis = await testRedis();
    news = new NewsDesk(redis.client);
    app = await gateway(redis.url);
    await app.listen(0, '127.0.0.1');
    address = `${await app.getUrl()}`;
  });
  beforeEach(() => {
    grants
      .set('mona', [fjordvest])
      .set('leaving', [fjordvest])
      .set('ivar', [innlandsro])
      .set('both', [fjordvest, innlandsro]);
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.close()));
  afterAll(async () => {
    await app.close();
    await redis.quit();
  });

  it('says to a desk what changed in its own centre, once, and never what changed in another', async () => {
    const mona = await desk('mona');
    const ivar = await desk('ivar');
    const heardByMona = hearing(mona, 2);
    const heardByIvar = hearing(ivar, 1);
    const theirs = await tell(innlandsro);
    const ours = await tell(fjordvest);
    await news.tell(ours); // the relay may be asked twice
    const last = await tell(fjordvest);
    expect(await heardByMona).toEqual([ours, last]);
    expect(await heardByIvar).toEqual([theirs]);
  });

  it('lets no desk in before it hears the news itself, so that nothing told meanwhile is missed', async () => {
    let beginToListen: () => void = () => undefined;
    const listening = new Promise<void>((begin) => (beginToListen = begin));
    const deaf = await gateway(redis.url, { listen: () => ({ listening, stop: () => undefined }) });
    await deaf.listen(0, '127.0.0.1');
    try {
      let isIn = false;
      const entering = desk('mona', 60_000, await deaf.getUrl()).then(() => (isIn = true));
      await failing('forged'); // the other gateway has answered somebody meanwhile
      expect(isIn).toBe(false);
      beginToListen();
      expect(await entering).toBe(true);
    } finally {
      await deaf.close();
    }
  });

  it.each([
    ['no token', undefined, 'sign-in-needed'],
    ['a token that is not ours', 'forged', 'token-invalid'],
    ['a token of somebody unknown', 'stranger 5000', 'person-unknown'],
  ])('turns away %s', async (_, token, code) => {
    const refused = await failing(token);
    expect(refused).toMatchObject({ message: code, data: { code } });
  });

  it.each([['https://elsewhere.example'], [null]])('turns away a page from %s', async (from) => {
    await expect(failing('mona 5000', from)).resolves.toBeInstanceOf(Error);
  });

  it('is spoken by websocket only', async () => {
    const answer = await fetch(`${address}${deskPath}/?EIO=4&transport=polling`, { headers: { origin } });
    expect(answer.status).toBe(400);
  });

  it('closes on a message that is too large', async () => {
    const mona = await desk('mona');
    const closed = closing(mona);
    mona.emit('token:present', { token: 'x'.repeat(20_000) });
    await closed;
  });

  it('lets no desk choose its rooms: whoever tries is closed', async () => {
    const ivar = await desk('ivar');
    const closed = closing(ivar);
    ivar.emit('join', `centre:${fjordvest}`);
    await closed;
  });

  it('asks for a newer token, and closes when none comes', async () => {
    const mona = connect('mona 300'); // it is asked at once, perhaps in the same breath as it is let in
    const asked = new Promise((resolve) => mona.once('token:wanted', resolve));
    const closed = closing(mona);
    await asked;
    await closed;
  });

  it('stays open on a newer token', async () => {
    const mona = await desk('mona', 400);
    const outcome = await mona.emitWithAck('token:present', { token: 'mona 60000' });
    expect(outcome).toEqual({ until: expect.any(Number) });
    const heard = hearing(mona, 1);
    const ours = await later(500, () => tell(fjordvest));
    expect(await heard).toEqual([ours]);
  });

  it("closes on another person's token, and on a bad one", async () => {
    const mona = await desk('mona');
    const ivar = await desk('ivar');
    const closed = Promise.all([closing(mona), closing(ivar)]);
    expect(await mona.emitWithAck('token:present', { token: 'ivar 60000' })).toEqual({ refused: 'token-invalid' });
    expect(await ivar.emitWithAck('token:present', { token: 'forged' })).toEqual({ refused: 'token-invalid' });
    await closed;
  });

  it('closes on whoever has signed out, and lets that session in no more', async () => {
    const leaving = await desk('leaving');
    const ivar = await desk('ivar');
    const closed = closing(leaving);
    app.get(SignOuts).heed({ sessionId: 'session-of-leaving', subject: 'leaving', at: instant(Date.now()) });
    await closed;
    expect(await failing('leaving 5000')).toMatchObject({ message: 'signed-out' });
    expect(await ivar.emitWithAck('token:present', { token: 'ivar 60000' })).toEqual({ until: expect.any(Number) });
  });

  it('stops telling of a centre once the grant there is taken away', async () => {
    const both = await desk('both');
    grants.set('both', [innlandsro]);
    await both.emitWithAck('token:present', { token: 'both 60000' });
    const heard = hearing(both, 1);
    await tell(fjordvest);
    const theirs = await tell(innlandsro);
    expect(await heard).toEqual([theirs]);
  });

  it('says of every event what it permits', () => {
    expect(() => assertEveryDoorIsGuarded(app)).not.toThrow();
    expect(app.get(DeskGateway, { strict: false })).toBeDefined();
  });

  const connect = (token: string | undefined, from: string | null = origin, at = address) => {
    const socket = io(at, {
      path: deskPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: token === undefined ? {} : { token },
      extraHeaders: from === null ? {} : { origin: from },
    });
    open.push(socket);
    return socket;
  };

  /** A desk whose token holds for so long. */
  const desk = (who: string, millis = 60_000, at = address) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(`${who} ${millis}`, origin, at);
      socket.once('connect', () => resolve(socket)).once('connect_error', reject);
    });

  const failing = (token: string | undefined, from: string | null = origin) =>
    new Promise((resolve, reject) => {
      const socket = connect(token, from);
      socket.once('connect_error', resolve).once('connect', () => reject(new Error('it was let in')));
    });

  const tell = async (centre: CentreId): Promise<CentreChanged> => {
    const change = { id: uuidv7(), centreId: centre, municipalityId: null, topic: 'line', about: {} };
    await news.tell(change);
    return change;
  };
});

const closing = (socket: Socket) => new Promise((resolve) => socket.once('disconnect', resolve));
const later = <T>(millis: number, work: () => Promise<T>) =>
  new Promise<T>((resolve, reject) => setTimeout(() => void work().then(resolve, reject), millis));

function hearing(socket: Socket, count: number): Promise<CentreChanged[]> {
  const heard: CentreChanged[] = [];
  return new Promise((resolve) =>
    socket.on('centre:changed', (news: CentreChanged) => {
      heard.push(news);
      if (heard.length === count) resolve(heard);
    }),
  );
}

/** `mona 5000`: Mona, whose token holds for five seconds. */
class SpokenTokens extends TokenVerifier {
  override verify(bearer: string): ReturnType<TokenVerifier['verify']> {
    const [subject = '', millis] = bearer.split(' ');
    if (millis === undefined) return Promise.resolve(refuse('token-invalid'));
    const expiresAt = instant(Date.now() + Number(millis));
    const session = { id: `session-of-${subject}`, since: instant(Date.now()) };
    return Promise.resolve({ subject, name: subject, roles: ['agent'], expiresAt, session });
  }
}

class KnownAgents extends Actors {
  override find({ subject }: { subject: string }): Promise<Actor | undefined> {
    const centres = grants.get(subject);
    if (!centres) return Promise.resolve(undefined);
    const held = centres.map((id) => ({ role: 'agent' as const, centreId: id, municipalityId: null, unitId: null }));
    return Promise.resolve({ subject, personId: personId(subject), name: subject, grants: held });
  }
}

async function gateway(
  redisUrl: string,
  ear: Pick<NewsEar, 'listen'> = new NewsEar(() => connectListening(redisUrl, log)),
): Promise<INestApplication> {
  const between = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const ports = [
    { provide: TokenVerifier, useClass: SpokenTokens },
    { provide: Actors, useClass: KnownAgents },
    { provide: Clock, useClass: WallClock },
    { provide: NewsEar, useValue: ear },
    { provide: DeskTelephones, useValue: undefined },
    SignOuts,
    { provide: FloorLines, useValue: new FloorLines(between, () => connectListening(redisUrl, log)) },
    SignIn,
  ];
  class House {}
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, { module: House, global: true, providers: ports, exports: ports }, GatewayModule],
  }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  app.useWebSocketAdapter(new SocketAdapter(app, origin, between));
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    between.disconnect();
  };
  return app;
}
