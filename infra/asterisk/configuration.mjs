import { chmod, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('etc', import.meta.url));

/** Asterisk logs an error for each of these that is missing; their defaults are what we want. */
const empty = ['acl', 'ccss', 'codecs', 'features', 'pjproject', 'queuerules', 'stasis', 'udptl', 'websocket_client'];

/**
 * Fills the templates of ./etc into `dir/etc`; a value that nobody gives is an error, not an empty line.
 * @param {string} dir
 * @param {string[]} centres each gets a fallback queue of its name
 * @param {Record<string, string | number>} given
 */
export async function writeConfiguration(dir, centres, given) {
  const queues = [...new Set([...centres, ...(await centresBefore(dir))])];
  const fallbackQueues = queues.map((centre) => `[${centre}](_centre)`).join('\n');
  const values = { ...given, fallbackQueues, iceHostCandidates: iceHostCandidates() };
  await rm(join(dir, 'etc'), { recursive: true, force: true });
  for (const folder of ['etc', 'lib/keys', 'spool', 'run', 'log']) await mkdir(join(dir, folder), { recursive: true });
  // Devices' secrets lie in Asterisk's database as plain text, ours in etc: nobody else reads either.
  for (const folder of ['etc', 'lib']) await chmod(join(dir, folder), 0o700);
  await linkData(join(dir, 'data'), join(String(given['prefix']), 'usr/share/asterisk'));
  for (const name of empty) await writeFile(join(dir, 'etc', `${name}.conf`), '');
  for (const name of await readdir(templates)) {
    const template = await readFile(join(templates, name), 'utf8');
    await writeFile(join(dir, 'etc', name), fill(name, template, values), { mode: 0o600 });
  }
}

/** @param {string} dir where the lines' recordings lie: `<line>/greeting-nn.wav`, one channel, 16 bits, 8 kHz */
export const recordingsIn = (dir) => join(dir, 'data', 'sounds');

/**
 * Asterisk's data as the packages have it, with a folder of our own for sounds. `en` would be linked by the package's
 * install script; without it every prompt fails while REST answers 201.
 * @param {string} data @param {string} packaged
 */
async function linkData(data, packaged) {
  await mkdir(join(data, 'sounds'), { recursive: true });
  const own = (await readdir(packaged)).filter((name) => name !== 'sounds');
  const links = [...own.map((name) => [name, name]), [join('sounds', 'en'), join('sounds', 'en_US_f_Allison')]];
  for (const [name = '', there = ''] of links) {
    await rm(join(data, name), { recursive: true, force: true });
    await symlink(join(packaged, there), join(data, name));
  }
}

/** A centre that came while Asterisk ran has its queue in the configuration of the last start. @param {string} dir */
async function centresBefore(dir) {
  const queues = await readFile(join(dir, 'etc', 'queues.conf'), 'utf8').catch(() => '');
  return [...queues.matchAll(/^\[([\w-]+)\]\(_centre\)$/gm)].map(([, centre = '']) => centre);
}

/** @param {string} name @param {string} template @param {Record<string, string | number>} values */
export const fill = (name, template, values) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`${name} wants {{${key}}}, which nobody gives.`);
    return String(values[key]);
  });

/** A TCP port of loopback that nobody has now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Every address of this machine said again as loopback: a browser on the same machine then finds a way for sound. */
function iceHostCandidates() {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `${address} => 127.0.0.1`)
    .join('\n');
}
