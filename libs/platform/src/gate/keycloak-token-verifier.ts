import { refuse, roles } from '@samsvar/core';
import type { Clock } from '../clock/index.js';
import { keycloakSignatures, type KeycloakSignatures } from './keycloak-signatures.js';
import { readToken, type TokenClaims } from './token-claims.js';
import { realmKeys, type RealmKeys } from './token-keys.js';
import { TokenVerifier, type TokenRefusal, type VerifiedToken } from './token-verifier.js';

export type KeycloakRealm = {
  /** The address that tokens carry in `iss`, without `/realms/…`: exactly as the browser knows it. */
  readonly url: string;
  /** Where this process reaches the same server; `url` when nothing else is said. */
  readonly internalUrl?: string | undefined;
  readonly realm: string;
  readonly audience: string;
};

/**
 * Checks tokens offline against the realm's published keys. keycloak-connect judges signature, issuer, type and audience;
 * what it lets through (no `exp`, future `nbf` or `iat`, any `alg`) is refused before it is asked (ADR 0006).
 */
export class KeycloakTokenVerifier extends TokenVerifier {
  private readonly expected: { readonly issuer: string; readonly audience: string };
  private readonly keys: RealmKeys;
  private readonly signatures: KeycloakSignatures;

  constructor(
    { url, internalUrl = url, realm, audience }: KeycloakRealm,
    private readonly clock: Clock,
  ) {
    super();
    this.expected = { issuer: `${trimmed(url)}/realms/${realm}`, audience };
    const certs = `${trimmed(internalUrl)}/realms/${realm}/protocol/openid-connect/certs`;
    this.keys = realmKeys(certs, () => clock.now());
    this.signatures = keycloakSignatures({ url: trimmed(url), realm, audience }, this.keys);
  }

  /** Never throws on account of the token. */
  async verify(bearer: string): Promise<VerifiedToken | TokenRefusal> {
    const claims = readToken(bearer, this.expected, this.clock.now());
    if ('refused' in claims) return claims;
    const key = await this.keys.find(claims.keyId);
    if (key === 'away') return refuse('sign-in-server-away');
    if (key === undefined || !(await this.signatures.accepts(bearer))) return refuse('token-invalid');
    return verified(claims);
  }
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

function verified({ subject, name, expiresAt, realmRoles, session }: TokenClaims): VerifiedToken {
  return { subject, name, roles: roles.filter((role) => realmRoles.includes(role)), expiresAt, session };
}
