/** The realm and its two clients, named as in infra/keycloak/samsvar-realm.json: the two servers are interchangeable. */
export const realm = 'samsvar';
export const realmPath = `/realms/${realm}`;
export const webClient = 'samsvar-web';
export const apiAudience = 'samsvar-api';

/** In seconds. As in the realm file. */
export const lifetimes = {
  accessToken: 60,
  /** Sign-in untouched for this long is over; a desk at work refreshes every minute. */
  idleSession: 30 * 60,
  session: 12 * 60 * 60,
  /** From the sign-in page being shown until somebody is chosen on it. */
  interaction: 30 * 60,
  code: 60,
} as const;
