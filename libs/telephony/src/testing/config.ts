/** A local Asterisk and sipp, as infra/asterisk/test.mjs starts them for the suites. */
export type TestPbx = {
  readonly httpPort: number;
  readonly sipPort: number;
  readonly ariUser: string;
  readonly ariPassword: string;
  readonly amiUser: string;
  readonly amiPassword: string;
  /** The folder in which Asterisk looks for the recordings that a plan names. */
  readonly recordings: string;
  /** What Asterisk writes of warnings and errors. */
  readonly log: string;
  readonly sipp: { readonly program: string; readonly args: readonly string[]; readonly dir: string };
};

export function testPbx(): TestPbx {
  const given = process.env['SAMSVAR_TEST_PBX'];
  if (!given) throw new Error('SAMSVAR_TEST_PBX is not set: run these tests with `npm run test:pbx`.');
  return JSON.parse(given) as TestPbx;
}
