/** Where the journeys find the system they travel in; set by `npm test -- --only journeys`. */
export type Surroundings = {
  readonly origin: string;
  readonly chromium: string;
};

export function surroundings(): Surroundings {
  const { env } = process;
  const origin = env['SAMSVAR_TEST_ORIGIN'];
  if (!origin) throw new Error('SAMSVAR_TEST_ORIGIN is not set: start the journeys by `npm test -- --only journeys`');
  return { origin, chromium: env['SAMSVAR_TEST_CHROMIUM'] ?? '/usr/bin/chromium' };
}
