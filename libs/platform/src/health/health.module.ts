import { Controller, Get, Header, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { Public } from '../gate/permit.js';
import { probeAll, type Health, type Probe } from './probe.js';

/** What a process shows of itself to whoever runs it: what it needs, and its figures. */
export type Vitals = { readonly probes: readonly Probe[]; readonly registry: Registry };

const vitals = Symbol('vitals');

@Controller()
class HealthController {
  constructor(@Inject(vitals) private readonly vitals: Vitals) {}

  @Get('health/live')
  @Public('asked by whoever keeps the process running')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('health/ready')
  @Public('asked by whoever sends requests here')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await probeAll(this.vitals.probes);
    if (!health.isReady) void reply.status(503);
    return health;
  }

  @Get('metrics')
  @Public('figures without persons, kept from the outside by the front proxy')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.vitals.registry.metrics();
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {
  static showing(shown: Vitals): DynamicModule {
    return { module: HealthModule, providers: [{ provide: vitals, useValue: shown }] };
  }
}
