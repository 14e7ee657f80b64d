import { AuditTrail } from '#api/audit';
import { Installation } from '#api/edge';
import { Proposals } from '#api/roster-proposal';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import {
  Actors,
  AuditLog,
  Clock,
  connectListening,
  Gate,
  JobDesk,
  Jobs,
  KeycloakTokenVerifier,
  KnownPeople,
  NewsDesk,
  PublishedPlans,
  SignIn,
  SignOutDesk,
  SignOutEar,
  SignOuts,
  SignOutVerifier,
  TenantDb,
  TokenVerifier,
  WallClock,
  type Log,
} from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { ApiConfig } from './config.js';

/** What the process was given to work with. */
export type Surroundings = {
  readonly config: ApiConfig;
  readonly log: Log;
  readonly dataSource: DataSource;
  readonly redis: Redis;
  readonly jobs: Jobs;
  readonly registry: Registry;
  readonly proposals: Proposals;
};

/** Let go of last, when no request and no job is under way any more. */
class Connections implements OnApplicationShutdown {
  constructor(private readonly held: Surroundings) {}

  async onApplicationShutdown(): Promise<void> {
    await this.held.jobs.close();
    this.held.redis.disconnect();
    if (this.held.dataSource.isInitialized) await this.held.dataSource.destroy();
  }
}

/** What every room finds at hand: it asks for a clock or a gate, not for where they come from. */
@Global()
@Module({})
export class SurroundingsModule {
  static of(held: Surroundings): DynamicModule {
    const { config, dataSource, jobs, redis } = held;
    const realm = {
      url: config.keycloakUrl,
      internalUrl: config.keycloakInternalUrl,
      realm: config.keycloakRealm,
      audience: config.keycloakAudience,
    };
    const desk = { redisUrl: config.redisUrl, log: held.log, isWorking: config.role !== 'http' };
    const shared = [
      { provide: ApiConfig, useValue: config },
      { provide: Installation, useValue: new Installation(config.isDemo) },
      { provide: DataSource, useValue: dataSource },
      { provide: Jobs, useValue: jobs },
      { provide: Proposals, useValue: held.proposals },
      { provide: NewsDesk, useValue: new NewsDesk(redis) },
      { provide: PublishedPlans, useValue: new PublishedPlans(redis) },
      { provide: Clock, useClass: WallClock },
      { provide: AuditLog, useClass: AuditTrail },
      { provide: Actors, useClass: KnownPeople },
      {
        provide: TokenVerifier,
        useFactory: (clock: Clock) => new KeycloakTokenVerifier(realm, clock),
        inject: [Clock],
      },
      {
        provide: SignOutVerifier,
        useFactory: (clock: Clock) => new SignOutVerifier({ ...realm, webClient: config.keycloakWebClient }, clock),
        inject: [Clock],
      },
      { provide: SignOutDesk, useFactory: (clock: Clock) => new SignOutDesk(redis, clock), inject: [Clock] },
      SignOuts,
      TenantDb,
      Gate,
      SignIn,
    ];
    return {
      module: SurroundingsModule,
      imports: [DiscoveryModule],
      providers: [
        ...shared,
        { provide: Connections, useValue: new Connections(held) },
        {
          provide: SignOutEar,
          useFactory: (signOuts: SignOuts, clock: Clock) =>
            new SignOutEar(() => connectListening(config.redisUrl, held.log), signOuts, clock),
          inject: [SignOuts, Clock],
        },
        {
          provide: JobDesk,
          useFactory: (discovery: DiscoveryService) => new JobDesk(discovery, jobs, desk),
          inject: [DiscoveryService],
        },
      ],
      exports: shared,
    };
  }
}
