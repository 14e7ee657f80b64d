import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  assertEveryDoorIsGuarded,
  ConfigFault,
  connectRedis,
  connectWhenThere,
  createDataSource,
  createLog,
  NestLog,
  SocketAdapter,
} from '@samsvar/platform';
import { Redis } from 'ioredis';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RouterModule } from './app.module.js';
import { readConfig, type RouterConfig } from './config.js';
import { tellSupervisor } from './supervision/ownership.js';

/* One serving process of the router, as main.ts starts it. Refuses to start half-wired. */

async function serve(config: RouterConfig): Promise<void> {
  const log = createLog('router', config.logLevel);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const redis = connectRedis(config.redisUrl, log);
  const socketsRedis = new Redis(config.redisUrl, { maxRetriesPerRequest: null });
  socketsRedis.on('error', () => undefined); // the other connection says it
  const dataSource = createDataSource({ url: config.databaseUrl, applicationName: 'samsvar-router', entities: [] });
  // Calls are answered without it; desks that sign in meanwhile are asked to come again.
  const coming = connectWhenThere(dataSource, log);
  const module = RouterModule.in({ config, log, dataSource, redis, socketsRedis, registry });
  const app = await NestFactory.create(module, new FastifyAdapter({ forceCloseConnections: 'idle' }), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.useWebSocketAdapter(new SocketAdapter(app, config.publicOrigin, socketsRedis));
  assertEveryDoorIsGuarded(app);
  app.enableShutdownHooks();
  process.once('SIGTERM', () => coming.stop());
  // Whoever watched over us is gone. Callers are served on while another is started, and it may have our port; then we give
  // our floors up in order and go too.
  process.once('disconnect', () => {
    log.warn(
      { seconds: config.orphanedSeconds },
      'nobody watches over this process any more; it serves on for a while',
    );
    (app.getHttpServer() as Server).close();
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), config.orphanedSeconds * 1_000);
  });
  process.once('SIGTERM', () => setTimeout(() => process.exit(1), config.shutdownSeconds * 1_000).unref());
  await app.listen(config.port, config.host);
  log.info({ role: config.role, at: await app.getUrl() }, 'listening');
  tellSupervisor({ say: 'ready' });
}

try {
  await serve(readConfig());
} catch (fault) {
  const said = fault instanceof ConfigFault ? fault.message : `The router cannot start: ${String(fault)}`;
  process.stderr.write(`${said}\n`);
  process.exit(1);
}
