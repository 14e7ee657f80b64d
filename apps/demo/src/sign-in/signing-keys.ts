import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** What must outlive a restart so that nobody is thrown out: the key tokens are signed with, and the cookies' secret. */
export type SigningKeys = { readonly keys: readonly JWK[]; readonly cookieSecret: string };

/** Made at the first start, then read back. The file is for the owner's eyes only. */
export async function signingKeys(folder: string): Promise<SigningKeys> {
  const file = join(folder, 'signing-keys.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SigningKeys;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  const fresh = { keys: [await freshKey()], cookieSecret: randomBytes(32).toString('base64url') };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(fresh), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return fresh;
}

async function freshKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'RS256' };
}
