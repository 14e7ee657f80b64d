import { IsIn, IsInt, IsString, IsUrl, Max, Min } from 'class-validator';
import { Setting } from './setting.js';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const internal = { require_tld: false, require_protocol: true };

/** What every process of ours needs to know, whatever it does. */
export abstract class ServiceConfig {
  @Setting('HOST', { about: 'The address it listens on', expects: 'a host name or address', otherwise: '127.0.0.1' })
  @IsString()
  readonly host!: string;

  abstract readonly port: number;

  @Setting('DATABASE_URL', {
    about: 'Postgres, as the role that owns nothing (`samsvar_app`)',
    expects: 'postgres://user:password@host:port/database',
    isSecret: true,
  })
  @IsUrl({ ...internal, protocols: ['postgres', 'postgresql'] })
  readonly databaseUrl!: string;

  @Setting('REDIS_URL', {
    about: 'Redis, with `noeviction` and an append-only file',
    expects: 'redis://[user:password@]host:port[/n]',
    isSecret: true,
  })
  @IsUrl({ ...internal, protocols: ['redis', 'rediss'] })
  readonly redisUrl!: string;

  @Setting('PUBLIC_ORIGIN', {
    about: 'Where browsers find Samsvar; the only origin that sockets accept',
    expects: 'an origin such as https://svar.example (no path)',
  })
  @IsUrl({ ...internal, protocols: ['http', 'https'], allow_query_components: false, allow_fragments: false })
  readonly publicOrigin!: string;

  @Setting('KEYCLOAK_URL', {
    about: "The sign-in server as browsers and tokens know it (the start of every token's `iss`, without /realms)",
    expects: 'an address such as https://innlogging.example',
  })
  @IsUrl({ ...internal, protocols: ['http', 'https'] })
  readonly keycloakUrl!: string;

  @Setting('KEYCLOAK_INTERNAL_URL', {
    about: 'Where this process reaches the sign-in server, when not at `KEYCLOAK_URL`',
    expects: 'an address such as http://keycloak:8080',
    isOptional: true,
  })
  @IsUrl({ ...internal, protocols: ['http', 'https'] })
  readonly keycloakInternalUrl?: string;

  @Setting('KEYCLOAK_REALM', { about: 'The realm', expects: 'the name of a realm', otherwise: 'samsvar' })
  @IsString()
  readonly keycloakRealm!: string;

  @Setting('KEYCLOAK_AUDIENCE', {
    about: 'The audience an access token must name',
    expects: 'a client id',
    otherwise: 'samsvar-api',
  })
  @IsString()
  readonly keycloakAudience!: string;

  @Setting('LOG_LEVEL', { about: 'How much is logged', expects: `one of ${logLevels.join(', ')}`, otherwise: 'info' })
  @IsIn(logLevels)
  readonly logLevel!: LogLevel;

  @Setting('SHUTDOWN_SECONDS', {
    about: 'How long requests and jobs under way may take to finish when the process is asked to stop',
    expects: 'whole seconds, 1–120',
    otherwise: '10',
  })
  @IsInt()
  @Min(1)
  @Max(120)
  readonly shutdownSeconds!: number;
}
