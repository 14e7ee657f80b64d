import { ConfigFault, Setting, loadConfig } from '@samsvar/platform';
import { Equals, IsIn, IsInt, IsString, IsUrl, Max, Min, MinLength } from 'class-validator';

/** What the demo's telephone system is told. Whoever reaches it can ring anybody in it, so it answers this machine only. */
export class SimulatorConfig {
  @Setting('SAMSVAR_DEMO', { about: 'Says that this is the demo world, where nobody rings in earnest', expects: 'yes' })
  @Equals('yes')
  readonly isDemo!: string;

  @Setting('HOST', { about: 'The address it listens on', expects: 'a loopback address', otherwise: '127.0.0.1' })
  @IsIn(['127.0.0.1', '::1', 'localhost'])
  readonly host!: string;

  @Setting('PORT', { about: 'The port it listens on', expects: 'a port, 0–65535 (0: any free one)' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port!: number;

  @Setting('PUBLIC_ORIGIN', {
    about: 'Where browsers find Samsvar; no other page may ring',
    expects: 'an origin such as http://127.0.0.1:4200 (no path)',
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly publicOrigin!: string;

  @Setting('SIMULATOR_TOKEN', {
    about: 'What a router must know to take a centre’s line; the same for both',
    expects: 'at least 16 characters',
    isSecret: true,
  })
  @MinLength(16)
  readonly token!: string;

  @Setting('TELEPHONES', {
    about: 'Whether calls come through here, or through Asterisk, which visitors’ browsers then ring by',
    expects: 'simulated or real',
    otherwise: 'simulated',
  })
  @IsIn(['simulated', 'real'])
  readonly telephones!: 'simulated' | 'real';

  @Setting('ARI_URL', {
    about: "Asterisk's own HTTP port, for `real`: by it each visitor is let in for one call",
    expects: 'an address such as http://127.0.0.1:8088',
    isOptional: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http'] })
  readonly ariUrl?: string;

  @Setting('ARI_USER', { about: 'Whom ARI knows us as, for `real`', expects: 'a user of ari.conf', isOptional: true })
  @IsString()
  readonly ariUser?: string;

  @Setting('ARI_PASSWORD', { about: 'Its password', expects: 'a password', isOptional: true, isSecret: true })
  @IsString()
  readonly ariPassword?: string;

  @Setting('CALLS_PER_HOUR', {
    about: 'How many citizens ring each centre by themselves, in the mean',
    expects: 'a number, 0–600',
    otherwise: '0',
  })
  @IsInt()
  @Min(0)
  @Max(600)
  readonly callsPerHour!: number;

  @Setting('ANSWERED_AFTER_S', {
    about: 'How long specialists, service desks and duty numbers let it ring before they answer',
    expects: 'seconds, 0–60',
    otherwise: '4',
  })
  @IsInt()
  @Min(0)
  @Max(60)
  readonly answeredAfterS!: number;
}

/** Throws ConfigFault with every fault there is. */
export function simulatorConfig(given: Record<string, string | undefined> = process.env): SimulatorConfig {
  const config = loadConfig(SimulatorConfig, given);
  if (config.telephones === 'simulated') return config;
  const needed = { ARI_URL: config.ariUrl, ARI_USER: config.ariUser, ARI_PASSWORD: config.ariPassword };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  if (missing.length === 0) return config;
  const faultOf = (name: string) => ({
    name,
    expects: 'a value, because TELEPHONES is real',
    given: 'nothing was given',
  });
  throw new ConfigFault(missing.map(([name]) => faultOf(name)));
}

/** Where Asterisk is, when visitors ring through it. */
export function asteriskOf({ telephones, ariUrl, ariUser, ariPassword }: SimulatorConfig) {
  if (telephones === 'simulated') return undefined;
  const { hostname: host, port } = new URL(ariUrl ?? '');
  return { host, port: Number(port || 80), user: ariUser ?? '', password: ariPassword ?? '' };
}
