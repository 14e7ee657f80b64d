import 'reflect-metadata';
import {
  assertEveryTableIsFenced,
  ConfigFault,
  connectRedis,
  createDataSource,
  createLog,
  Jobs,
} from '@samsvar/platform';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { openHttp, showExplorer } from '#api/edge';
import { Proposer } from '#api/roster-proposal';
import { fenceExceptions } from '../migrations/fence-exceptions.js';
import { ApiModule } from './app.module.js';
import { readConfig, type ApiConfig } from './config.js';
import { entities } from './entities.js';

/* node dist/src/main.js: the API, until it is asked to stop. Refuses to start half-wired. */

async function serve(config: ApiConfig): Promise<void> {
  const log = createLog('api', config.logLevel);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const dataSource = createDataSource({ url: config.databaseUrl, applicationName: 'samsvar-api', entities });
  await dataSource.initialize();
  await assertEveryTableIsFenced(dataSource, fenceExceptions);
  const redis = connectRedis(config.redisUrl, log);

  const jobs = new Jobs(config.redisUrl, log);

  const proposals = new Proposer(new URL('./roster-proposal/proposal.worker.js', import.meta.url));

  const app = await openHttp(ApiModule.in({ config, log, dataSource, redis, jobs, registry, proposals }), {
    log,
    redis,
    registry,
    ceilings: { perPerson: config.requestsPerPerson, perAddressUnsigned: config.strangersPerAddress },
    trustedProxies: config.trustedProxies,
    deadlineMs: config.requestSeconds * 1_000,
  });
  if (config.isExplorerShown) showExplorer(app);
  app.enableShutdownHooks();
  process.once('SIGTERM', () => setTimeout(() => process.exit(1), config.shutdownSeconds * 1_000).unref());
  await app.listen(config.port, config.host);
  log.info({ role: config.role }, 'listening');
}

try {
  await serve(readConfig());
} catch (fault) {
  const said = fault instanceof ConfigFault ? fault.message : `The API cannot start: ${String(fault)}`;
  process.stderr.write(`${said}\n`);
  process.exit(1);
}
