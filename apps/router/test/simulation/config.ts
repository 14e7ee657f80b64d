/** What `npm run fuzz` asks of the simulation; nothing when it runs among the other tests. */
export type Fuzz = { readonly minutes: number; readonly seed: number; readonly path?: string; readonly length: number };

export function fuzzAsked(): Fuzz | undefined {
  const given = process.env['SAMSVAR_TEST_FUZZ'];
  return given ? (JSON.parse(given) as Fuzz) : undefined;
}
