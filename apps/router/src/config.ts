import { loadConfig, ServiceConfig, Setting } from '@samsvar/platform';
import { IsIn, IsInt, IsUrl, Max, Min } from 'class-validator';

export const roles = ['engine', 'gateway', 'all'] as const;

/** What the router needs to know of its surroundings. */
export class RouterConfig extends ServiceConfig {
  @Setting('PORT', { about: 'The port it listens on', expects: 'a port, 0–65535 (0: any free)', otherwise: '3100' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  override readonly port!: number;

  @Setting('ROLE', {
    about: 'Whether this process routes calls, holds the sockets, or both',
    expects: `one of ${roles.join(', ')}`,
    otherwise: 'all',
  })
  @IsIn(roles)
  readonly role!: (typeof roles)[number];
}

/** What reading the journal again needs to know. */
export class JournalConfig {
  @Setting('DATABASE_URL', {
    about: 'Postgres, as the role that owns nothing (`samsvar_app`)',
    expects: 'postgres://user:password@host:port/database',
    isSecret: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['postgres', 'postgresql'] })
  readonly databaseUrl!: string;
}

export const readJournalConfig = (): JournalConfig => loadConfig(JournalConfig, process.env);

/** Throws ConfigFault with every fault there is. */
export const readConfig = (): RouterConfig => loadConfig(RouterConfig, process.env);
