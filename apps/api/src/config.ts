import { loadConfig, ServiceConfig, Setting } from '@samsvar/platform';
import { ArrayNotEmpty, IsBoolean, IsIn, IsInt, IsString, IsUrl, Max, Min } from 'class-validator';

/** What the migrate command needs to know; the running API never holds the owner's password. */
export class MigrationConfig {
  @Setting('MIGRATION_DATABASE_URL', {
    about: 'Postgres, as the role that owns the schema (`samsvar_owner`); for the migrate command only',
    expects: 'postgres://user:password@host:port/database',
    isSecret: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['postgres', 'postgresql'] })
  readonly migrationDatabaseUrl!: string;
}

export const migrationConfig = (): MigrationConfig => loadConfig(MigrationConfig, process.env);

export const roles = ['http', 'worker', 'all'] as const;

/** What the API needs to know of its surroundings. */
export class ApiConfig extends ServiceConfig {
  @Setting('PORT', { about: 'The port it listens on', expects: 'a port, 0–65535 (0: any free)', otherwise: '3000' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  override readonly port!: number;

  @Setting('ROLE', {
    about: 'Whether this process answers requests, does jobs, or both',
    expects: `one of ${roles.join(', ')}`,
    otherwise: 'all',
  })
  @IsIn(roles)
  readonly role!: (typeof roles)[number];

  @Setting('KEYCLOAK_WEB_CLIENT', {
    about: 'The client that people sign in through: the audience of the sign-in server’s logout tokens',
    expects: 'a client id',
    otherwise: 'samsvar-web',
  })
  @IsString()
  readonly keycloakWebClient!: string;

  @Setting('TRUSTED_PROXIES', {
    about: 'The proxies in front, whose `X-Forwarded-For` is believed',
    expects: 'addresses or ranges with commas between; `loopback` and `uniquelocal` are known',
    otherwise: 'loopback',
  })
  @ArrayNotEmpty()
  @IsString({ each: true })
  readonly trustedProxies!: string[];

  @Setting('REQUESTS_PER_PERSON', {
    about: 'How many requests a minute one signed-in person may make',
    expects: 'a whole number, 10–100000',
    otherwise: '600',
  })
  @IsInt()
  @Min(10)
  @Max(100_000)
  readonly requestsPerPerson!: number;

  @Setting('STRANGERS_PER_ADDRESS', {
    about: 'How many requests a minute without a good token one address may make; a town hall shares one address',
    expects: 'a whole number, 10–100000',
    otherwise: '600',
  })
  @IsInt()
  @Min(10)
  @Max(100_000)
  readonly strangersPerAddress!: number;

  @Setting('REQUEST_SECONDS', {
    about: 'How long a request may take before it is answered that it took too long',
    expects: 'whole seconds, 1–60',
    otherwise: '15',
  })
  @IsInt()
  @Min(1)
  @Max(60)
  readonly requestSeconds!: number;

  @Setting('JOURNAL_MONTHS', {
    about:
      'How many whole months the journal of what came in is kept, from which calls can be decided anew; it says who was on duty',
    expects: 'whole months, 1–120',
    otherwise: '3',
  })
  @IsInt()
  @Min(1)
  @Max(120)
  readonly journalMonths!: number;

  @Setting('FACTS_MONTHS', {
    about: 'How many whole months it is kept what became of each call; never shorter than the journal',
    expects: 'whole months, 1–120',
    otherwise: '13',
  })
  @IsInt()
  @Min(1)
  @Max(120)
  readonly factsMonths!: number;

  @Setting('AUDIT_MONTHS', {
    about: 'How many whole months the audit log is kept',
    expects: 'whole months, 12–120',
    otherwise: '24',
  })
  @IsInt()
  @Min(12)
  @Max(120)
  readonly auditMonths!: number;

  @Setting('EXPLORER', {
    about: 'Whether the API explorer is shown at /api/explorer: in the demo, never in production',
    expects: 'true or false',
    otherwise: 'false',
  })
  @IsBoolean()
  readonly isExplorerShown!: boolean;

  @Setting('DEMO', {
    about: 'Whether people, numbers and incidents here are invented; every signed-in screen then says so',
    expects: 'true or false',
    otherwise: 'false',
  })
  @IsBoolean()
  readonly isDemo!: boolean;
}

/** Throws ConfigFault with every fault there is. */
export const readConfig = (): ApiConfig => loadConfig(ApiConfig, process.env);
