import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthModule, signInServerProbe } from '@samsvar/platform';
import { FloorsModule } from './floor/floors.module.js';
import { GatewayModule } from './gateway/gateway.module.js';
import { SurroundingsModule, type Surroundings } from './surroundings.js';

/** The router: what routes calls, and every socket. */
@Module({})
export class RouterModule {
  static in(surroundings: Surroundings): DynamicModule {
    const { config, redis, registry } = surroundings;
    // Postgres is not among them: calls are answered without it, and a router that is not ready is sent nothing.
    const probes = [
      { name: 'redis', check: () => redis.ping() },
      signInServerProbe(config.keycloakInternalUrl ?? config.keycloakUrl, config.keycloakRealm),
    ];
    return {
      module: RouterModule,
      imports: [
        DiscoveryModule,
        SurroundingsModule.of(surroundings),
        HealthModule.showing({ registry, probes }),
        ...(config.role === 'gateway' ? [] : [FloorsModule.of(surroundings)]),
        ...(config.role === 'engine' ? [] : [GatewayModule]),
      ],
    };
  }
}
