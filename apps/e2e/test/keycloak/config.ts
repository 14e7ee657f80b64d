/** Where the suite finds the sign-in server it is to try; set by infra/keycloak/test.mjs. */
export type Surroundings = {
  readonly server: 'keycloak' | 'demo';
  /** What browsers and tokens know: the front, with the sign-in server and the built API and router behind it. */
  readonly origin: string;
  /** Where the sign-in server itself listens. */
  readonly internalUrl: string;
  /** By username, the `sub` under which the API's database knows each. */
  readonly subjects: Readonly<Record<string, string>>;
  /** The administrator's password (Keycloak) or token (demo). */
  readonly adminSecret: string;
  /** The demo server's key file. */
  readonly keyFile: string;
  /** Undefined: there is no Chromium here, and what needs one is counted as skipped. */
  readonly chromium: string | undefined;
};

export function surroundings(): Surroundings {
  const { env } = process;
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set: start this suite by \`npm run test:keycloak\``);
    return value;
  };
  return {
    server: needed('SAMSVAR_TEST_SIGN_IN') === 'demo' ? 'demo' : 'keycloak',
    origin: needed('SAMSVAR_TEST_ORIGIN'),
    internalUrl: needed('SAMSVAR_TEST_SIGN_IN_URL'),
    subjects: JSON.parse(needed('SAMSVAR_TEST_SUBJECTS')) as Record<string, string>,
    adminSecret: needed('SAMSVAR_TEST_SIGN_IN_ADMIN'),
    keyFile: env['SAMSVAR_TEST_SIGN_IN_KEYS'] ?? '',
    chromium: env['SAMSVAR_TEST_CHROMIUM'] || undefined,
  };
}
