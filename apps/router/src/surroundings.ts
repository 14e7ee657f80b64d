import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import {
  Actors,
  Clock,
  connectListening,
  KeycloakTokenVerifier,
  KnownPeople,
  NewsEar,
  PublishedPlans,
  SignIn,
  SignOutEar,
  SignOuts,
  TenantDb,
  TokenVerifier,
  WallClock,
  type Log,
} from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { RouterConfig } from './config.js';
import { DeskTelephones } from './gateway/desk-telephones.js';
import { FloorLines } from './gateway/floor-lines.js';
import { DeviceEpochs } from './in-step/device-password.js';
import { telephoneDoor } from './telephone-system.js';

/** What the process was given to work with. */
export type Surroundings = {
  readonly config: RouterConfig;
  readonly log: Log;
  readonly dataSource: DataSource;
  readonly redis: Redis;
  /** Through which the gateways of several processes hear each other. */
  readonly socketsRedis: Redis;
  readonly registry: Registry;
};

class Connections implements OnApplicationShutdown {
  constructor(private readonly held: Surroundings) {}

  async onApplicationShutdown(): Promise<void> {
    this.held.redis.disconnect();
    this.held.socketsRedis.disconnect();
    if (this.held.dataSource.isInitialized) await this.held.dataSource.destroy();
  }
}

/** What the router's rooms find at hand. */
@Global()
@Module({})
export class SurroundingsModule {
  static of(held: Surroundings): DynamicModule {
    const { config, dataSource, log } = held;
    const realm = {
      url: config.keycloakUrl,
      internalUrl: config.keycloakInternalUrl,
      realm: config.keycloakRealm,
      audience: config.keycloakAudience,
    };
    const db = new TenantDb(dataSource);
    const shared = [
      { provide: RouterConfig, useValue: config },
      { provide: Clock, useClass: WallClock },
      { provide: Actors, useValue: new KnownPeople(db) },
      { provide: FloorLines, useValue: new FloorLines(held.redis, () => connectListening(config.redisUrl, log)) },
      { provide: NewsEar, useValue: new NewsEar(() => connectListening(config.redisUrl, log)) },
      {
        provide: TokenVerifier,
        useFactory: (clock: Clock) => new KeycloakTokenVerifier(realm, clock),
        inject: [Clock],
      },
      {
        provide: DeskTelephones,
        useFactory: (clock: Clock) =>
          new DeskTelephones({
            plans: new PublishedPlans(held.redis),
            epochs: new DeviceEpochs(held.redis),
            door: telephoneDoor(config),
            ice: config,
            registrar: config.sipRegistrar,
            clock,
          }),
        inject: [Clock],
      },
      SignOuts,
      SignIn,
    ];
    return {
      module: SurroundingsModule,
      providers: [
        ...shared,
        { provide: Connections, useValue: new Connections(held) },
        {
          provide: SignOutEar,
          useFactory: (signOuts: SignOuts, clock: Clock) =>
            new SignOutEar(() => connectListening(config.redisUrl, log), signOuts, clock),
          inject: [SignOuts, Clock],
        },
      ],
      exports: shared,
    };
  }
}
