import { readFileSync } from 'node:fs';
import { importJWK, SignJWT, type JWK } from 'jose';
import type { Asker, Ground } from './ground.js';

type Signs = Pick<Ground, 'issuer' | 'signingKeys'>;

/** An access token like the sign-in server's own, that lasts the bench. */
export async function tokenOf({ subject, roles }: Asker, { issuer, signingKeys }: Signs): Promise<string> {
  const { keys } = JSON.parse(readFileSync(signingKeys, 'utf8')) as { keys: [JWK] };
  const [key] = keys;
  return new SignJWT({ typ: 'Bearer', azp: 'samsvar-web', realm_access: { roles } })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience('samsvar-api')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'RS256'));
}
