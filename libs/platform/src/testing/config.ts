/** Where the tests' real parts are; `npm test` starts them and says so here. */
export const testPlaces = {
  /** A superuser's address: every spec file makes its own database there. */
  databaseUrl: (): string => given('SAMSVAR_TEST_DATABASE_URL'),
  redisUrl: (): string => given('SAMSVAR_TEST_REDIS_URL'),
  /** Which of Jest's processes this is, 1 and up. */
  worker: (): number => Number(process.env['JEST_WORKER_ID'] ?? 1),
};

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run room tests through \`npm test -- --only room\``);
  return value;
}
