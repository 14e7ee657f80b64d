import { loadConfig, Setting } from '@samsvar/platform';
import { IsISO8601, IsOptional, IsUrl } from 'class-validator';

/** Where the demo world is sown. */
export class SeedConfig {
  @Setting('MIGRATION_DATABASE_URL', {
    about: 'Postgres, as the role that owns the schema (`samsvar_owner`)',
    expects: 'postgres://user:password@host:port/database',
    isSecret: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['postgres', 'postgresql'] })
  readonly migrationDatabaseUrl!: string;

  @Setting('WATCH_OF', {
    about: 'Whoever is on duty at this moment is kept on for two hours; for tests that begin with them',
    expects: 'a moment such as 2026-11-30T08:00:00Z',
    isOptional: true,
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly watchOf?: string;
}

export const seedConfig = (): SeedConfig => loadConfig(SeedConfig, process.env);
