import { loadConfig, Setting } from '@samsvar/platform';
import { IsUrl } from 'class-validator';

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
