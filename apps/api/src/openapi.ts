import { createDataSource, createLog, Jobs, loadConfig } from '@samsvar/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { describeApi, openHttp } from '#api/edge';
import { Proposer } from '#api/roster-proposal';
import { ApiModule } from './app.module.js';
import { ApiConfig } from './config.js';
import { entities } from './entities.js';

/** Addresses of nothing: the API is put together to be described, and never asked. */
const nowhere = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  REDIS_URL: 'redis://127.0.0.1:1',
  PUBLIC_ORIGIN: 'http://127.0.0.1:1',
  KEYCLOAK_URL: 'http://127.0.0.1:1',
};

/** The API's own description, from its routes and DTOs. */
export async function apiDocument(): Promise<OpenAPIObject> {
  const config = loadConfig(ApiConfig, nowhere);
  const log = createLog('openapi', 'silent');
  const registry = new Registry();
  const dataSource = createDataSource({ url: config.databaseUrl, applicationName: 'samsvar-openapi', entities });
  const redis = new Redis({ lazyConnect: true, retryStrategy: () => null });
  const jobs = new Jobs(config.redisUrl, log);
  const proposals = new Proposer(new URL('file:///nothing'));
  const app = await openHttp(ApiModule.in({ config, log, dataSource, redis, jobs, registry, proposals }), {
    log,
    redis,
    registry,
    ceilings: { perPerson: 1, perAddressUnsigned: 1 },
    trustedProxies: ['loopback'],
    deadlineMs: 1,
  });
  try {
    return describeApi(app);
  } finally {
    await jobs.close();
    redis.disconnect();
  }
}
