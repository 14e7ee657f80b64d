import { Module, type DynamicModule } from '@nestjs/common';
import { instant } from '@samsvar/core';
import { connectListening, PublishedPlans, TenantDb } from '@samsvar/platform';
import { DeviceEpochs } from '../in-step/device-password.js';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { tellSupervisor } from '../supervision/ownership.js';
import type { Surroundings } from '../surroundings.js';
import { endRehearsal, keepInStep, mayRingOf, openLine, openRehearsalLine } from '../telephone-system.js';
import { FloorsController } from './floors.controller.js';
import { Floors } from './floors.js';
import { rehearseTakeover } from './rehearsal.js';

/** What routes calls. */
@Module({ controllers: [FloorsController] })
export class FloorsModule {
  static of({ config, redis, dataSource, registry, log }: Surroundings): DynamicModule {
    const floors = () => {
      const epochs = new DeviceEpochs(redis);
      const listening = () => connectListening(config.redisUrl, log);
      const plans = new PlansAtHand({
        published: new PublishedPlans(redis),
        files: new PlanFiles(config.planFolder),
        listening,
        log,
      });
      return new Floors({
        plans,
        mayRing: mayRingOf(config),
        openLine: (speaker, mayAct) => openLine(config, speaker, mayAct),
        inStep: (centre, slug, plan) =>
          keepInStep(config, slug, {
            plan,
            claims: (other, dialled) => plans.claims(other, dialled),
            epochs: () => epochs.all(centre, instant(Date.now())),
            log,
          }),
        owned: (centre, owner) => tellSupervisor({ say: 'owner', centre, owner }),
        rehearse: () =>
          rehearseTakeover(redis, (mayAct) => openRehearsalLine(config, mayAct)).finally(() => endRehearsal(config)),
        db: new TenantDb(dataSource),
        ...{ redis, listening, registry, log },
      });
    };
    return { module: FloorsModule, providers: [{ provide: Floors, useFactory: floors }] };
  }
}
