import type { Member } from './directory.js';

/** What Keycloak's `profile` scope says of a person. */
export const profileClaims = ({ person }: Member) => ({
  name: `${person.givenName} ${person.familyName}`,
  given_name: person.givenName,
  family_name: person.familyName,
  preferred_username: person.username,
});

/** What Keycloak adds to an access token beside the registered claims. */
export const accessTokenClaims = (member: Member, clientId: string, sid: string | undefined) => ({
  typ: 'Bearer',
  azp: clientId,
  ...(sid === undefined ? {} : { sid }),
  realm_access: { roles: [...member.roles] },
  ...profileClaims(member),
});
