// PostgreSQL refuses to run as root. Then another account runs it, and must be able to reach its files.
import { createHash } from 'node:crypto';
import { chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../processes/run.mjs';

/** @typedef {{ uid: number, gid: number }} Account */

/** Root's own place for what servers keep. Used only when the checkout is closed to other accounts. */
const stateFolder = '/var/lib/samsvar';

/**
 * The account that runs the database: `postgres` where there is one, else `nobody`, which every system has.
 * @returns {Promise<Account | undefined>} undefined for an ordinary user, who runs it himself
 */
export async function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const number = async (/** @type {string} */ flag) =>
    Number(await run('id', [flag, 'postgres']).catch(() => run('id', [flag, 'nobody'])));
  return { uid: await number('-u'), gid: await number('-g') };
}

/**
 * Where the database's folder can be: where it was asked for, or in the system's state folder.
 * @param {string} folder
 * @param {Account} account it becomes the folder's owner
 */
export async function reachableFolder(folder, account) {
  const isOpen = await isOpenToOthers(dirname(folder));
  const place = isOpen ? folder : join(stateFolder, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  await mkdir(place, { recursive: true });
  await chown(place, account.uid, account.gid);
  return place;
}

/**
 * The same binaries where any account can run them.
 * @param {string} folder
 * @param {string} version so that an upgrade gets a copy of its own
 */
export async function reachableBinaries(folder, version) {
  if (await isOpenToOthers(folder)) return folder;
  const copy = join(stateFolder, `postgres-${version}`);
  if (!(await stat(copy).catch(() => undefined))) {
    const underWay = `${copy}.${process.pid}`;
    await cp(folder, underWay, { recursive: true, verbatimSymlinks: true });
    await rename(underWay, copy).catch(() => rm(underWay, { recursive: true }));
  }
  return copy;
}

/** Every folder on the way must let others pass. @param {string} folder @returns {Promise<boolean>} */
async function isOpenToOthers(folder) {
  const { mode } = await stat(folder).catch(() => ({ mode: 0o1 }));
  if ((mode & 0o1) === 0) return false;
  return folder === dirname(folder) || isOpenToOthers(dirname(folder));
}
