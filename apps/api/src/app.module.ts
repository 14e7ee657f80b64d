import { AbsencesModule } from '#api/absences';
import { AuditModule } from '#api/audit';
import { DirectoryModule } from '#api/directory';
import { HandoverModule } from '#api/handover';
import { HoursModule } from '#api/hours';
import { IdentityModule } from '#api/identity';
import { InquiriesModule } from '#api/inquiries';
import { LinesModule } from '#api/lines';
import { OutboxModule } from '#api/outbox';
import { PlanModule } from '#api/plan';
import { RecordingsModule } from '#api/recordings';
import { RetentionModule } from '#api/retention';
import { RosterModule } from '#api/roster';
import { RosterBalanceModule } from '#api/roster-balance';
import { RosterCalendarModule } from '#api/roster-calendar';
import { RosterDemandModule } from '#api/roster-demand';
import { RosterDraftModule } from '#api/roster-draft';
import { RosterFilesModule } from '#api/roster-files';
import { RosterFillingModule } from '#api/roster-filling';
import { RosterLayingModule } from '#api/roster-laying';
import { RosterPublishingModule } from '#api/roster-publishing';
import { RosterRulesModule } from '#api/roster-rules';
import { RosterTemplatesModule } from '#api/roster-templates';
import { StatisticsModule } from '#api/statistics';
import { SwapsModule } from '#api/swaps';
import { TenancyModule } from '#api/tenancy';
import { WishesModule } from '#api/wishes';
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthModule, signInServerProbe, type Probe } from '@samsvar/platform';
import { SurroundingsModule, type Surroundings } from './surroundings.js';

/** The API: every room, with what it finds at hand. */
@Module({})
export class ApiModule {
  static in(surroundings: Surroundings): DynamicModule {
    const { registry, config } = surroundings;
    return {
      module: ApiModule,
      imports: [
        DiscoveryModule,
        SurroundingsModule.of(surroundings),
        HealthModule.showing({ registry, probes: probesOf(surroundings) }),
        OutboxModule,
        TenancyModule,
        LinesModule,
        RecordingsModule,
        HoursModule,
        IdentityModule,
        DirectoryModule,
        RosterModule,
        InquiriesModule,
        RosterBalanceModule,
        RosterCalendarModule,
        RosterDemandModule,
        AbsencesModule,
        WishesModule,
        HandoverModule,
        RosterDraftModule,
        RosterFilesModule,
        RosterFillingModule,
        RosterLayingModule,
        RosterPublishingModule,
        RosterRulesModule,
        RosterTemplatesModule,
        SwapsModule,
        PlanModule,
        AuditModule,
        StatisticsModule,
        RetentionModule.keeping({
          journal: config.journalMonths,
          facts: config.factsMonths,
          audit: config.auditMonths,
        }),
      ],
    };
  }
}

/** What the API cannot answer without. */
const probesOf = ({ config, dataSource, redis }: Surroundings): readonly Probe[] => [
  { name: 'postgres', check: () => dataSource.query('select 1') },
  { name: 'redis', check: () => redis.ping() },
  signInServerProbe(config.keycloakInternalUrl ?? config.keycloakUrl, config.keycloakRealm),
];
