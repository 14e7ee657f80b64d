import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthModule, signInServerProbe } from '@samsvar/platform';
import type { Surroundings } from './surroundings.js';

/** The router: what routes calls, and every socket. */
@Module({})
export class RouterModule {
  static in({ config, redis, registry }: Surroundings): DynamicModule {
    const probes = [
      { name: 'redis', check: () => redis.ping() },
      signInServerProbe(config.keycloakInternalUrl ?? config.keycloakUrl, config.keycloakRealm),
    ];
    return { module: RouterModule, imports: [DiscoveryModule, HealthModule.showing({ registry, probes })] };
  }
}
