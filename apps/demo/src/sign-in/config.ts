import { Setting, loadConfig } from '@samsvar/platform';
import { Equals, IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, MinLength } from 'class-validator';

/** What the demo's sign-in server is told. It hands out anybody's identity for a click, so it answers this machine only. */
export class SignInConfig {
  @Setting('SAMSVAR_DEMO', {
    about: 'Says that this is the demo world, where nobody needs a password',
    expects: 'yes',
  })
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
    about: 'Where browsers find Samsvar; the start of every token’s `iss`',
    expects: 'an origin such as http://127.0.0.1:4200 (no path)',
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly publicOrigin!: string;

  @Setting('STATE_DIR', {
    about: 'Where the signing keys are kept, so that tokens survive a restart',
    expects: 'a folder',
    otherwise: '.local/sign-in',
  })
  @IsString()
  readonly stateDir!: string;

  @Setting('BACKCHANNEL_LOGOUT_URL', {
    about: 'Where it tells who signed out: the API’s `/api/sign-outs`; told to nobody when not given',
    expects: 'http://…',
    isOptional: true,
  })
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly backchannelLogoutUrl?: string;

  @Setting('CITIZENS_URL', {
    about: 'The simulator’s callers: one rings the centre of each agent who signs in; nobody does when not given',
    expects: 'an address such as http://127.0.0.1:4290/demo/callers',
    isOptional: true,
  })
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http'] })
  readonly citizensUrl?: string;

  @Setting('SIGN_IN_ADMIN_TOKEN', {
    about: 'Opens the few administrator calls (people disabled, roles taken away); closed when not given',
    expects: 'at least 16 characters',
    isOptional: true,
    isSecret: true,
  })
  @IsOptional()
  @MinLength(16)
  readonly adminToken?: string;
}

export const signInConfig = (): SignInConfig => loadConfig(SignInConfig, process.env);
