import { ConfigFault, loadConfig, ServiceConfig, Setting } from '@samsvar/platform';
import { IsIn, IsInt, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

export const roles = ['engine', 'gateway', 'all', 'watchdog', 'recordings'] as const;
export const telephoneSystems = ['none', 'simulator', 'asterisk'] as const;

const inside = { require_tld: false, require_protocol: true };

/** What the router needs to know of its surroundings. */
export class RouterConfig extends ServiceConfig {
  @Setting('PORT', { about: 'The port it listens on', expects: 'a port, 0–65535 (0: any free)', otherwise: '3100' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  override readonly port!: number;

  @Setting('ROLE', {
    about:
      'Whether this process routes calls, holds the sockets, or both; watches over those that do; or lays recordings out',
    expects: `one of ${roles.join(', ')}`,
    otherwise: 'all',
  })
  @IsIn(roles)
  readonly role!: (typeof roles)[number];

  @Setting('STANDBYS', {
    about: 'How many processes stand by on this machine, to take over when the one that routes dies',
    expects: 'a whole number, 0–4',
    otherwise: '1',
  })
  @IsInt()
  @Min(0)
  @Max(4)
  readonly standbys!: number;

  @Setting('ORPHANED_SECONDS', {
    about: 'How long a process serves on when the one that watched over it has died, until another is started',
    expects: 'whole seconds, 1–300: more than a start of the router takes',
    otherwise: '20',
  })
  @IsInt()
  @Min(1)
  @Max(300)
  readonly orphanedSeconds!: number;

  @Setting('WATCHDOG_SECONDS', {
    about: 'How long nobody may route a centre’s calls before the watchdog sends its callers to the fallback',
    expects: 'whole seconds, 2–60: more than a takeover takes',
    otherwise: '3',
  })
  @IsInt()
  @Min(2)
  @Max(60)
  readonly watchdogSeconds!: number;

  @Setting('WATCHDOG_REDIS_SECONDS', {
    about: 'The same while Redis is away, and nobody can route',
    expects: 'whole seconds, 2–600: more than a restart of Redis takes',
    otherwise: '10',
  })
  @IsInt()
  @Min(2)
  @Max(600)
  readonly watchdogRedisSeconds!: number;

  @Setting('PLAN_FOLDER', {
    about: 'Where the newest plan of each centre is kept, for the day when Redis is emptied and the API away',
    expects: 'a folder that outlives the process',
    otherwise: 'plans',
  })
  @IsString()
  readonly planFolder!: string;

  @Setting('RECORDINGS_FOLDER', {
    about: "Asterisk's own folder of sounds, where the recordings of every plan are laid, for ROLE=recordings",
    expects: 'a folder such as /usr/share/asterisk/sounds',
    isOptional: true,
  })
  @IsString()
  readonly recordingsFolder?: string;

  @Setting('TELEPHONE_SYSTEM', {
    about: 'What calls come through; `none`: nobody can ring',
    expects: `one of ${telephoneSystems.join(', ')}`,
    otherwise: 'none',
  })
  @IsIn(telephoneSystems)
  readonly telephoneSystem!: (typeof telephoneSystems)[number];

  @Setting('SIMULATOR_URL', {
    about: "The demo's telephone system, for `simulator`",
    expects: 'an address such as ws://127.0.0.1:4290',
    isOptional: true,
  })
  @IsUrl({ ...inside, protocols: ['ws', 'wss'] })
  readonly simulatorUrl?: string;

  @Setting('SIMULATOR_TOKEN', {
    about: "What the demo's telephone system knows us by, for `simulator`",
    expects: 'the same as its own',
    isOptional: true,
    isSecret: true,
  })
  @IsString()
  readonly simulatorToken?: string;

  @Setting('ARI_URL', {
    about: "Asterisk's own HTTP port, for `asterisk`: ARI, and AMI over HTTP",
    expects: 'an address such as http://127.0.0.1:8088',
    isOptional: true,
  })
  @IsUrl({ ...inside, protocols: ['http'] })
  readonly ariUrl?: string;

  @Setting('ARI_USER', { about: 'Whom ARI knows us as', expects: 'a user of ari.conf', isOptional: true })
  @IsString()
  readonly ariUser?: string;

  @Setting('ARI_PASSWORD', { about: 'Its password', expects: 'a password', isOptional: true, isSecret: true })
  @IsString()
  readonly ariPassword?: string;

  @Setting('AMI_USER', { about: 'Whom AMI knows us as', expects: 'a user of manager.conf', isOptional: true })
  @IsString()
  readonly amiUser?: string;

  @Setting('AMI_PASSWORD', { about: 'Its password', expects: 'a password', isOptional: true, isSecret: true })
  @IsString()
  readonly amiPassword?: string;

  @Setting('MAY_RING', {
    about: 'Beginnings of the outside numbers that may be rung; nobody when left out, as in every demo',
    expects: 'beginnings such as +4755 with commas between',
    isOptional: true,
  })
  @Matches(/^\+?[0-9]+$/, { each: true })
  readonly mayRing?: string[];

  @Setting('TRUNKS', {
    about:
      'Asterisk’s endpoints that citizens come by, beside those whose names begin with `trunk-`; whoever is outside is rung by the first',
    expects: 'names of endpoints with commas between',
    otherwise: 'trunk',
  })
  @Matches(/^[\w.-]+$/, { each: true })
  readonly trunks!: string[];

  @Setting('SIP_REGISTRAR', {
    about:
      'Where agents’ own SIP telephones sign in, as it is told to whoever chooses one; when left out they are told to ask',
    expects: 'a host that such telephones reach, such as sip.example or sip.example:5060',
    isOptional: true,
  })
  @Matches(/^[\w.-]+(:\d{1,5})?$/)
  readonly sipRegistrar?: string;

  @Setting('ICE_SERVERS', {
    about:
      'STUN and TURN servers for agents’ browsers, when there may be no direct way for sound; direct only when left out',
    expects: 'addresses such as turn:turn.example:3478?transport=udp with commas between',
    isOptional: true,
  })
  @Matches(/^(stuns?:[\w.-]+(:\d{1,5})?|turns?:[\w.-]+(:\d{1,5})?(\?transport=(udp|tcp))?)$/, { each: true })
  readonly iceServers?: string[];

  @Setting('TURN_SECRET', {
    about:
      'What the TURN servers share with us (coturn’s `static-auth-secret`): each opened telephone gets a password of its own that runs out',
    expects: 'at least 16 characters',
    isOptional: true,
    isSecret: true,
  })
  @MinLength(16)
  readonly turnSecret?: string;
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

const needs = {
  none: [],
  simulator: ['simulatorUrl', 'simulatorToken'],
  asterisk: ['ariUrl', 'ariUser', 'ariPassword', 'amiUser', 'amiPassword'],
} as const satisfies Record<RouterConfig['telephoneSystem'], readonly (keyof RouterConfig)[]>;

const watchesOverNothing = {
  name: 'TELEPHONE_SYSTEM',
  expects: 'asterisk, because ROLE is watchdog: nothing else has a fallback',
  given: 'another',
};

const locked = {
  name: 'TURN_SECRET',
  expects: 'a value, because ICE_SERVERS names a TURN server',
  given: 'nothing was given',
};

/** Of the servers for sound: one that carries it, and wants a password. */
export const isRelay = (address: string): boolean => address.startsWith('turn');

const hasNoFolder = {
  name: 'RECORDINGS_FOLDER',
  expects: 'a folder, because ROLE is recordings',
  given: 'nothing was given',
};

/** The surroundings as they are, for the processes that are started in the same. */
export const surroundings = (): Record<string, string | undefined> => process.env;

/** Throws ConfigFault with every fault there is. */
export function readConfig(given: Record<string, string | undefined> = process.env): RouterConfig {
  const config = loadConfig(RouterConfig, given);
  const { telephoneSystem } = config;
  if (config.role === 'watchdog' && telephoneSystem !== 'asterisk') throw new ConfigFault([watchesOverNothing]);
  if (config.role === 'recordings' && config.recordingsFolder === undefined) throw new ConfigFault([hasNoFolder]);
  const missing = needs[telephoneSystem].filter((setting) => config[setting] === undefined);
  const faults = missing.map((setting) => ({
    name: setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    expects: `a value, because TELEPHONE_SYSTEM is ${telephoneSystem}`,
    given: 'nothing was given',
  }));
  if (config.iceServers?.some(isRelay) && !config.turnSecret) faults.push(locked);
  if (faults.length > 0) throw new ConfigFault(faults);
  return config;
}
