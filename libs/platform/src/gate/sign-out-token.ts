import { verify } from 'node:crypto';
import { later, refuse, type Instant, type Refused } from '@samsvar/core';
import type { Clock } from '../clock/index.js';
import { inMillis, isAhead, isFor, isRecord, isText, isTime, readSigned } from './signed-claims.js';
import { signOutsMatterFor, type SignOut } from './sign-outs.js';
import { realmKeys, type RealmKeys } from './token-keys.js';

/** A sign-out as the sign-in server told it, with the id it gave the telling. */
export type ToldSignOut = { readonly jti: string; readonly signOut: SignOut };

/** Which realm tells, and which of its clients was signed out of. */
export type SignOutRealm = {
  readonly url: string;
  readonly internalUrl?: string | undefined;
  readonly realm: string;
  readonly webClient: string;
};

const event = 'http://schemas.openid.net/event/backchannel-logout';
const invalid = refuse('sign-out-invalid');

/** Checks logout tokens (OpenID Connect Back-Channel Logout 1.0, § 2.6) against the realm's published keys. */
export class SignOutVerifier {
  private readonly expected: { readonly issuer: string; readonly audience: string };
  private readonly keys: RealmKeys;

  constructor(
    { url, internalUrl = url, realm, webClient }: SignOutRealm,
    private readonly clock: Clock,
  ) {
    this.expected = { issuer: `${trimmed(url)}/realms/${realm}`, audience: webClient };
    // Keys of its own: whoever floods this door with made-up ones keeps nobody's access token waiting.
    const certs = `${trimmed(internalUrl)}/realms/${realm}/protocol/openid-connect/certs`;
    this.keys = realmKeys(certs, () => clock.now());
  }

  /** Never throws on account of the token. */
  async verify(token: unknown): Promise<ToldSignOut | Refused<'sign-out-invalid' | 'sign-in-server-away'>> {
    if (typeof token !== 'string') return invalid;
    const signed = readSigned(token);
    const told = signed && readSignOut(signed.claims, this.expected, this.clock.now());
    if (signed === undefined || told === undefined) return invalid;
    const key = await this.keys.find(signed.keyId);
    if (key === 'away') return refuse('sign-in-server-away');
    if (key === undefined) return invalid;
    const [header, claims, signature = ''] = token.split('.');
    const isSigned = verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'));
    return isSigned ? told : invalid;
  }
}

function readSignOut(
  { iss, aud, iat, exp, jti, sub, sid, nonce, events }: Readonly<Record<string, unknown>>,
  expected: { readonly issuer: string; readonly audience: string },
  now: Instant,
): ToldSignOut | undefined {
  if (iss !== expected.issuer || !isFor(expected.audience, aud) || !isText(jti)) return undefined;
  // What an ID token of the same client has, so that neither can be shown for the other.
  if (nonce !== undefined || !isRecord(events) || !isRecord(events[event])) return undefined;
  if (!isTime(iat) || !isTime(exp) || inMillis(exp) <= now || isAhead(iat, now)) return undefined;
  // The `jti` is remembered so long and no longer.
  if (later(inMillis(iat), signOutsMatterFor) < now) return undefined;
  if (![sub, sid].some(isText) || ![sub, sid].every((name) => name === undefined || isText(name))) return undefined;
  const [sessionId, subject] = [isText(sid) ? sid : null, isText(sub) ? sub : null];
  return { jti, signOut: { sessionId, subject, at: inMillis(iat) } };
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');
