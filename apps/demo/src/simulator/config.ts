import { Setting, loadConfig } from '@samsvar/platform';
import { Equals, IsIn, IsInt, IsUrl, Max, Min, MinLength } from 'class-validator';

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
    about: 'Whether calls come through here, or through a real telephone system and this is only the page that says so',
    expects: 'simulated or real',
    otherwise: 'simulated',
  })
  @IsIn(['simulated', 'real'])
  readonly telephones!: 'simulated' | 'real';

  @Setting('CALLS_PER_HOUR', {
    about: 'How many citizens ring each centre by themselves, in the mean',
    expects: 'a number, 0–600',
    otherwise: '0',
  })
  @IsInt()
  @Min(0)
  @Max(600)
  readonly callsPerHour!: number;
}

export const simulatorConfig = (): SimulatorConfig => loadConfig(SimulatorConfig, process.env);
