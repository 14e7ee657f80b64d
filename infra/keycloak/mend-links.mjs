import { existsSync } from 'node:fs';
import { readdir, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Packages link to absolute places (`/etc/java-17-openjdk/…`). Where they were unpacked elsewhere, such links are led
 * to the same place under that folder.
 * @param {string} prefix
 */
export async function mendLinks(prefix) {
  const entries = await readdir(prefix, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isSymbolicLink())) {
    const link = join(entry.parentPath, entry.name);
    const target = await readlink(link);
    const within = join(prefix, target);
    if (!target.startsWith('/') || target.startsWith(prefix) || !existsSync(within)) continue;
    await rm(link);
    await symlink(within, link);
  }
}
