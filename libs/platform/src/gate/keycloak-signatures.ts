import Keycloak from 'keycloak-connect';
import type { RealmKeys } from './token-keys.js';

/** The one place that knows keycloak-connect: does the adapter find this token signed by the realm, and its own? */
export type KeycloakSignatures = { accepts(token: string): Promise<boolean> };

/**
 * The adapter's own key fetching is replaced by ours: it has no deadline and no bound, falls over an answer that is
 * not JSON, and can ask only at the address that stands in the tokens.
 */
export function keycloakSignatures(
  realm: { readonly url: string; readonly realm: string; readonly audience: string },
  keys: RealmKeys,
): KeycloakSignatures {
  const config = {
    realm: realm.realm,
    'auth-server-url': realm.url,
    resource: realm.audience,
    'bearer-only': true,
    'verify-token-audience': true,
    'ssl-required': 'external',
    'confidential-port': 0,
  };
  const { grantManager } = new Keycloak({}, config);
  Object.assign(grantManager, { rotation: { getJWK: (keyId: string) => keys.find(keyId) } });

  return {
    accepts: (token) =>
      grantManager.createGrant(JSON.stringify({ access_token: token })).then(
        () => true,
        () => false,
      ),
  };
}
