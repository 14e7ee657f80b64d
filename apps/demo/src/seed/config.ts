import { loadConfig, Setting } from '@samsvar/platform';
import { IsUrl } from 'class-validator';

/** Where the demo world is sown. */
export class SeedConfig {
  @Setting('MIGRATION_DATABASE_URL', {
    about: 'Postgres, as the role that owns the schema (`samsvar_owner`)',
    expects: 'postgres://user:password@host:port/database',
    isSecret: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['postgres', 'postgresql'] })
  readonly migrationDatabaseUrl!: string;
}

export const seedConfig = (): SeedConfig => loadConfig(SeedConfig, process.env);
