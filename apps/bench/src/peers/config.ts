/** The same settings as the API's, by the same names; infra/bench gives them to both. */
export const peerConfig = () => ({
  port: Number(given('PORT')),
  databaseUrl: given('DATABASE_URL'),
  redisUrl: given('REDIS_URL'),
  requestsPerPerson: Number(given('REQUESTS_PER_PERSON')),
  realm: {
    url: given('KEYCLOAK_URL'),
    internalUrl: given('KEYCLOAK_INTERNAL_URL'),
    realm: given('KEYCLOAK_REALM'),
    audience: given('KEYCLOAK_AUDIENCE'),
  },
});

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the peer through \`npm run bench -- http\``);
  return value;
}
