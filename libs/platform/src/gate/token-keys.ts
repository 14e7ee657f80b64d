import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { later, minutes, seconds, type Instant } from '@samsvar/core';

/** The realm's signing keys, as its key server publishes them. */
export type RealmKeys = {
  /** Undefined: the realm has no such key. `'away'`: we could not ask. */
  find(keyId: string): Promise<KeyObject | 'away' | undefined>;
};

/** A key that the realm has withdrawn is forgotten here after this long. */
const freshFor = minutes(5);
/** Unknown key ids, or a server that is away, make us ask at most this often: tokens are free to forge. */
const askAtMostEvery = seconds(2);
const answerWithin = seconds(3);
const largestAnswer = 262_144;
const shortestModulus = 2_048;

/**
 * Keeps the keys in memory and asks again for an unknown key id (rotation) or when they are old; one question at a time
 * whoever waits. While the server is away, keys already known go on being good: a break there does not stop the floor.
 */
export function realmKeys(address: string, now: () => Instant): RealmKeys {
  let known: ReadonlyMap<string, KeyObject> = new Map();
  let freshUntil = now();
  let askAgainAt = now();
  let isAway = false;
  let question: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    try {
      known = await publishedKeys(address);
      isAway = false;
      freshUntil = later(now(), freshFor);
    } catch {
      isAway = true; // the caller hears of it; the readiness check tells why
    }
    askAgainAt = later(now(), askAtMostEvery);
    question = undefined;
  };

  return {
    async find(keyId) {
      const isFresh = known.has(keyId) && now() < freshUntil;
      if (!isFresh && (question !== undefined || now() >= askAgainAt)) await (question ??= ask());
      return known.get(keyId) ?? (isAway ? 'away' : undefined);
    },
  };
}

async function publishedKeys(address: string): Promise<ReadonlyMap<string, KeyObject>> {
  const signal = AbortSignal.timeout(answerWithin);
  const response = await fetch(address, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`the key server answered ${response.status}`);
  const { keys } = JSON.parse(await textOf(response)) as { keys: readonly PublishedKey[] };
  return new Map(keys.flatMap(signingKey));
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > largestAnswer) throw new Error('the key server answered with more than keys');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

type PublishedKey = JsonWebKey & { readonly kid?: unknown; readonly use?: unknown; readonly alg?: unknown };

/** RSA keys meant for RS256 signatures only: the realm publishes its encryption key in the same list. */
function signingKey(jwk: PublishedKey): readonly (readonly [string, KeyObject])[] {
  const { kid, kty, use = 'sig', alg = 'RS256' } = jwk;
  if (typeof kid !== 'string' || kty !== 'RSA' || use !== 'sig' || alg !== 'RS256') return [];
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) < shortestModulus ? [] : [[kid, key]];
}
