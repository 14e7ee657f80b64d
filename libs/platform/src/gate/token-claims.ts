import { refuse, type Instant, type Refused } from '@samsvar/core';
import { inMillis, isAhead, isFor, isRecord, isText, isTime, readSigned } from './signed-claims.js';
import type { TokenSession } from './token-verifier.js';

/** The part of an access token that we read, its form and times checked; the signature is not, yet. */
export type TokenClaims = {
  readonly keyId: string;
  readonly subject: string;
  readonly name: string;
  readonly realmRoles: readonly unknown[];
  readonly expiresAt: Instant;
  readonly session: TokenSession;
};

const invalid = refuse('token-invalid');

/**
 * An access token of exactly our kind: RS256, `typ: Bearer`, our issuer and audience, with `sub`, `exp` and `iat`,
 * and neither `iat` nor `nbf` in the future. An expired one is told apart so that the desk knows to refresh.
 */
export function readToken(
  token: string,
  expected: { readonly issuer: string; readonly audience: string },
  now: Instant,
): TokenClaims | Refused<'token-invalid' | 'token-expired'> {
  const signed = readSigned(token);
  if (signed === undefined) return invalid;
  const { keyId, claims } = signed;

  const { iss, aud, typ, sub, exp, iat, nbf } = claims;
  if (typ !== 'Bearer' || iss !== expected.issuer || !isFor(expected.audience, aud) || !isText(sub)) return invalid;
  if (!isTime(exp) || !isTime(iat) || (nbf !== undefined && !isTime(nbf))) return invalid;
  if (isAhead(iat, now) || (nbf !== undefined && isAhead(nbf, now))) return invalid;
  if (inMillis(exp) <= now) return refuse('token-expired');

  return {
    keyId,
    subject: sub,
    name: [claims['name'], claims['preferred_username']].find(isText) ?? sub,
    realmRoles: rolesIn(claims['realm_access']),
    expiresAt: inMillis(exp),
    session: { id: isText(claims['sid']) ? claims['sid'] : null, since: inMillis(iat) },
  };
}

function rolesIn(realmAccess: unknown): readonly unknown[] {
  const held = isRecord(realmAccess) ? realmAccess['roles'] : undefined;
  return Array.isArray(held) ? held : [];
}
