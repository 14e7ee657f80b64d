import { AbsencesModule } from '#api/absences';
import { AuditModule, AuditTrail } from '#api/audit';
import { Installation, openHttp } from '#api/edge';
import { DirectoryModule } from '#api/directory';
import { HandoverModule } from '#api/handover';
import { HoursModule } from '#api/hours';
import { IdentityModule } from '#api/identity';
import { InquiriesModule } from '#api/inquiries';
import { LinesModule } from '#api/lines';
import { OutboxModule } from '#api/outbox';
import { PlanModule } from '#api/plan';
import { RecordingsModule } from '#api/recordings';
import { RosterModule } from '#api/roster';
import { RosterBalanceModule } from '#api/roster-balance';
import { RosterCalendarModule } from '#api/roster-calendar';
import { RosterDemandModule } from '#api/roster-demand';
import { RosterDraftModule } from '#api/roster-draft';
import { RosterFilesModule } from '#api/roster-files';
import { RosterFillingModule } from '#api/roster-filling';
import { RosterLayingModule } from '#api/roster-laying';
import { Proposals } from '#api/roster-proposal';
import { RosterPublishingModule } from '#api/roster-publishing';
import { RosterRulesModule } from '#api/roster-rules';
import { RosterTemplatesModule } from '#api/roster-templates';
import { StatisticsModule } from '#api/statistics';
import { SwapsModule } from '#api/swaps';
import { TenancyModule } from '#api/tenancy';
import { WishesModule } from '#api/wishes';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, personId, refuse, roles, type PersonId, type Role } from '@samsvar/core';
import {
  Actors,
  AuditLog,
  Clock,
  createLog,
  Gate,
  Jobs,
  KnownPeople,
  NewsDesk,
  PublishedPlans,
  SignIn,
  SignOutDesk,
  SignOuts,
  SignOutVerifier,
  TenantDb,
  TokenVerifier,
  WallClock,
} from '@samsvar/platform';
import type { TestDatabase, TestRedis } from '@samsvar/platform/testing';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ProposalsHere } from './proposals-here.js';

/** Every room over HTTP on real Postgres and Redis. The realm alone is stood in for: a token is its subject. */
export type RoomsApi = {
  /** To look at how it is put together. */
  readonly app: NestFastifyApplication;
  /** A Buffer is sent as a sound. */
  as(who: Somebody, method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Answer>;
  close(): Promise<void>;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
};
/** What a test looks into, field by field. */
export type Body = Readonly<Record<string, unknown>>;
export type Somebody = { readonly id: PersonId; readonly subject: string };

/** Nobody answers there: who signs out is shown by the suite of the sign-in servers. */
const realm = { url: 'http://127.0.0.1:9', realm: 'samsvar', webClient: 'samsvar-web' };

class TokenIsSubject extends TokenVerifier {
  override verify(bearer: string) {
    return Promise.resolve(
      bearer === ''
        ? refuse('token-invalid')
        : { subject: bearer, name: 'N.N.', roles, expiresAt: instant(Number.MAX_SAFE_INTEGER) },
    );
  }
}

export async function roomsApi(
  database: TestDatabase,
  redis: TestRedis,
  ceilings = { perPerson: 100_000, perAddressUnsigned: 100_000 },
  proposals: Proposals = new ProposalsHere(),
): Promise<RoomsApi> {
  const log = createLog('test', 'error');
  const jobs = new Jobs(redis.url, log);
  const app: NestFastifyApplication = await openHttp(Rooms.on(database, redis, jobs, proposals) as never, {
    log,
    redis: redis.client,
    registry: new Registry(),
    ceilings,
    trustedProxies: ['loopback'],
    deadlineMs: 10_000,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    as: async ({ subject }, method, url, sent) => {
      const isSound = Buffer.isBuffer(sent);
      const headers = { authorization: `Bearer ${subject}`, ...(isSound && { 'content-type': 'audio/wav' }) };
      const answer = await app.inject({ method, url: `/api/${url}`, headers, ...(sent && { payload: sent }) });
      const { statusCode, headers: told } = answer;
      const type = String(told['content-type']);
      const body =
        type === 'audio/wav' ? { bytes: answer.rawPayload } : /^text\//.test(type) ? { text: answer.body } : undefined;
      return { status: statusCode, headers: told, body: body ?? (answer.body === '' ? {} : answer.json()) };
    },
    close: async () => {
      await app.close();
      await jobs.close();
    },
  };
}

@Global()
@Module({})
class Rooms {
  static on(database: TestDatabase, redis: TestRedis, jobs: Jobs, proposals: Proposals): DynamicModule {
    const shared = [
      { provide: Installation, useValue: new Installation(false) },
      { provide: DataSource, useValue: database.dataSource },
      { provide: Jobs, useValue: jobs },
      { provide: Proposals, useValue: proposals },
      { provide: NewsDesk, useValue: new NewsDesk(redis.client) },
      { provide: PublishedPlans, useValue: new PublishedPlans(redis.client) },
      { provide: Clock, useClass: WallClock },
      { provide: AuditLog, useClass: AuditTrail },
      { provide: Actors, useClass: KnownPeople },
      { provide: TokenVerifier, useClass: TokenIsSubject },
      { provide: SignOutVerifier, useValue: new SignOutVerifier(realm, new WallClock()) },
      { provide: SignOutDesk, useValue: new SignOutDesk(redis.client, new WallClock()) },
      SignOuts,
      TenantDb,
      Gate,
      SignIn,
    ];
    return {
      module: Rooms,
      imports: [
        DiscoveryModule,
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
      ],
      providers: shared,
      exports: shared,
    };
  }
}

export type GrantOf = {
  readonly role: Role;
  readonly centreId?: string;
  readonly municipalityId?: string;
  readonly unitId?: string;
};

/** Somebody with one grant, employed where it holds. */
export async function somebody(database: TestDatabase, { role, ...place }: GrantOf): Promise<Somebody> {
  const one = { id: personId(uuidv7()), subject: uuidv7() };
  const { centreId = null, municipalityId = null, unitId = null } = place;
  await database.behindTheWall(
    `insert into samsvar.person
       (id, centre_id, municipality_id, subject, given_name, family_name, languages, is_active, may_be_called, version)
     values ($1, $2, $3, $4, 'Ein', 'Ener', '{nn}', true, false, 1)`,
    [one.id, centreId, municipalityId, one.subject],
  );
  await database.behindTheWall(
    `insert into samsvar.role_grant (id, centre_id, municipality_id, unit_id, person_id, role, granted_at, granted_by)
     values ($1, $2, $3, $4, $5, $6, now(), $5)`,
    [uuidv7(), centreId, municipalityId, unitId, one.id, role],
  );
  return one;
}
