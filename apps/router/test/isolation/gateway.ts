import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { deskPath, planFormat, type PublishedPlan } from '@samsvar/contracts';
import { agentId, instant, personId, refuse, type Actor, type CentreId } from '@samsvar/core';
import {
  Actors,
  createDataSource,
  createLog,
  NewsDesk,
  PublishedPlans,
  SocketAdapter,
  TokenVerifier,
  WallClock,
} from '@samsvar/platform';
import type { TestRedis } from '@samsvar/platform/testing';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import { RouterModule } from '../../src/app.module.js';
import type { RouterConfig } from '../../src/config.js';
import { DeskTelephones } from '../../src/gateway/desk-telephones.js';
import { DeviceEpochs } from '../../src/in-step/device-password.js';
import { fjordvest, innlandsro } from './centres.js';
import { aFloor, foreignCall, ownCall } from './floors.js';

const origin = 'https://svar.example';

/** Each runs the day too, so that every word is hers to say. */
const bothRoles = ['agent', 'coordinator'] as const;
const centreOf: Readonly<Record<string, CentreId>> = { mona: fjordvest, ivar: innlandsro };

/** The router's gateway, whole. The realm and our own word on people are stood in for: a token is `mona 60000`. */
export type Gateway = {
  line(token: string | undefined): Socket;
  tell(centre: CentreId): Promise<string>;
  close(): Promise<void>;
};

/** Mona's, or Ivar's, token that holds for so many milliseconds. */
export const tokenOf = (who: 'mona' | 'ivar', millis = 60_000): string => `${who} ${millis}`;

class SpokenTokens extends TokenVerifier {
  override verify(bearer: string): ReturnType<TokenVerifier['verify']> {
    const [subject = '', millis] = bearer.split(' ');
    if (millis === undefined) return Promise.resolve(refuse('token-invalid'));
    if (Number(millis) <= 0) return Promise.resolve(refuse('token-expired'));
    const expiresAt = instant(Date.now() + Number(millis));
    return Promise.resolve({ subject, name: subject, roles: [...bothRoles], expiresAt });
  }
}

class OneOfEachCentre extends Actors {
  override find({ subject }: { subject: string }): Promise<Actor | undefined> {
    const centre = centreOf[subject];
    if (centre === undefined) return Promise.resolve(undefined);
    const grants = bothRoles.map((role) => ({ role, centreId: centre, municipalityId: null, unitId: null }));
    return Promise.resolve({ subject, personId: personId(subject), name: subject, grants });
  }
}

export async function openGateway(redis: TestRedis): Promise<Gateway> {
  const log = createLog('test', 'silent');
  const floors = [
    await aFloor(redis, fjordvest, 'mona', ownCall),
    await aFloor(redis, innlandsro, 'ivar', foreignCall),
  ];
  const between = new Redis(redis.url, { maxRetriesPerRequest: null });
  const surroundings = {
    config: {
      ...{ databaseUrl: '', redisUrl: redis.url, publicOrigin: origin, keycloakUrl: origin },
      ...{ keycloakRealm: 'samsvar', keycloakAudience: 'samsvar-api', role: 'gateway' },
    } as RouterConfig,
    log,
    dataSource: createDataSource({ url: 'postgres://nobody@127.0.0.1:9/none', applicationName: 'test', entities: [] }),
    redis: redis.client.duplicate(),
    socketsRedis: between,
    registry: new Registry(),
  };
  const module = await Test.createTestingModule({ imports: [RouterModule.in(surroundings)] })
    .overrideProvider(TokenVerifier)
    .useClass(SpokenTokens)
    .overrideProvider(Actors)
    .useClass(OneOfEachCentre)
    .overrideProvider(DeskTelephones)
    .useValue(await browserTelephones(redis))
    .compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  app.useWebSocketAdapter(new SocketAdapter(app, origin, between));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const news = new NewsDesk(redis.client);
  const open = new Set<Socket>();
  return {
    line: (token) => {
      const auth = token === undefined ? {} : { token };
      const extraHeaders = { origin };
      const socket = io(address, {
        ...{ path: deskPath, transports: ['websocket'], forceNew: true, reconnection: false, auth, extraHeaders },
      });
      open.add(socket);
      return socket;
    },
    tell: async (centre) => {
      const id = uuidv7();
      await news.tell({ id, centreId: centre, municipalityId: null, topic: 'line', about: {} });
      return id;
    },
    close: async () => {
      for (const socket of open) socket.close();
      await app.close();
      for (const floor of floors) await floor.stop();
    },
  };
}

/** Mona and Ivar telephone in their browsers, and the telephone system takes every password. */
async function browserTelephones({ client }: TestRedis): Promise<DeskTelephones> {
  const plans = new PublishedPlans(client);
  for (const [who, id] of Object.entries(centreOf)) {
    const edge = { sounds: {}, numbers: {}, ownNumbers: {}, devices: { [agentId(who)]: { kind: 'browser' } } };
    const plan = { centreId: id, version: 1 };
    await plans.publish({
      format: planFormat,
      slug: id,
      publishedAt: instant(0),
      plan,
      edge,
    } as unknown as PublishedPlan);
  }
  const door = { secret: 'secret', letIn: () => Promise.resolve(true) };
  return new DeskTelephones({ plans, epochs: new DeviceEpochs(client), clock: new WallClock(), door, ice: {} });
}
