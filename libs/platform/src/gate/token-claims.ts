import { instant, later, refuse, seconds, type Instant, type Refused } from '@samsvar/core';

/** The part of an access token that we read, its form and times checked; the signature is not, yet. */
export type TokenClaims = {
  readonly keyId: string;
  readonly subject: string;
  readonly name: string;
  readonly realmRoles: readonly unknown[];
  readonly expiresAt: Instant;
};

/** Ours are some 1.5 kB. Whatever is far larger was not made for us, and is not worth parsing. */
const longestToken = 8_192;
const longestName = 255;
/** How far the sign-in server's clock may run ahead of ours. */
const clockSkew = seconds(10);

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
  if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return invalid;
  const [first = '', second = ''] = token.split('.');
  const header = parsed(first);
  const claims = parsed(second);
  if (header === undefined || claims === undefined) return invalid;

  const { alg, kid, crit } = header;
  if (alg !== 'RS256' || !isText(kid) || crit !== undefined) return invalid;

  const { iss, aud, typ, sub, exp, iat, nbf } = claims;
  if (typ !== 'Bearer' || iss !== expected.issuer || !isFor(expected.audience, aud) || !isText(sub)) return invalid;
  if (!isTime(exp) || !isTime(iat) || (nbf !== undefined && !isTime(nbf))) return invalid;
  const latestStart = later(now, clockSkew);
  if (inMillis(iat) > latestStart || (nbf !== undefined && inMillis(nbf) > latestStart)) return invalid;
  if (inMillis(exp) <= now) return refuse('token-expired');

  return {
    keyId: kid,
    subject: sub,
    name: [claims['name'], claims['preferred_username']].find(isText) ?? sub,
    realmRoles: rolesIn(claims['realm_access']),
    expiresAt: inMillis(exp),
  };
}

function parsed(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: no token of ours
  }
}

function rolesIn(realmAccess: unknown): readonly unknown[] {
  const held = isRecord(realmAccess) ? realmAccess['roles'] : undefined;
  return Array.isArray(held) ? held : [];
}

const inMillis = (claim: number): Instant => instant(claim * 1_000);
const isFor = (audience: string, aud: unknown): boolean =>
  Array.isArray(aud) ? aud.includes(audience) : aud === audience;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestName;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
