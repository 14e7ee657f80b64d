import { instant, later, seconds, type Instant } from '@samsvar/core';

/** What a signed token of the realm's says, before anybody has looked at its signature. */
export type SignedClaims = { readonly keyId: string; readonly claims: Readonly<Record<string, unknown>> };

/** Ours are some 1.5 kB. Whatever is far larger was not made for us, and is not worth parsing. */
const longestToken = 8_192;
const longestName = 255;
/** How far the sign-in server's clock may run ahead of ours. */
const clockSkew = seconds(10);

/** RS256 with a key id and nothing that would have to be understood; undefined for anything else. */
export function readSigned(token: string): SignedClaims | undefined {
  if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
  const [first = '', second = ''] = token.split('.');
  const header = parsed(first);
  const claims = parsed(second);
  if (header === undefined || claims === undefined) return undefined;
  const { alg, kid, crit } = header;
  return alg === 'RS256' && isText(kid) && crit === undefined ? { keyId: kid, claims } : undefined;
}

function parsed(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: no token of ours
  }
}

/** Whether a claim in seconds lies in the future, by more than clocks may differ. */
export const isAhead = (claim: number, now: Instant): boolean => inMillis(claim) > later(now, clockSkew);
export const inMillis = (claim: number): Instant => instant(claim * 1_000);
export const isFor = (audience: string, aud: unknown): boolean =>
  Array.isArray(aud) ? aud.includes(audience) : aud === audience;
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestName;
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
