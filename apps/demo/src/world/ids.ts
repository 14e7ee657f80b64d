import { createHash } from 'node:crypto';

/** So that nobody's names collide with ours; itself a random UUID, chosen once. */
const namespace = '6e1c9f0a-4b58-4c1e-9a37-2d5f7be0c4a1';

/** The same words give the same UUID on every machine (version 5): database and sign-in server agree without asking. */
export function demoId(kind: string, key: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${kind}:${key}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
