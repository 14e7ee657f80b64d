import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { startChild } from '../processes/child.mjs';
import { findProgram } from '../processes/run.mjs';
import { debianPackages, hasApt } from './debian-packages.mjs';

/** @typedef {{ url: string, port: number, pid: number, stop: () => Promise<void> }} Redis */

/**
 * Starts Redis on loopback. It keeps live calls, so nothing is ever evicted and every write goes to its log.
 * @param {object} wanted
 * @param {string} wanted.dir data, log and pid file
 * @param {number} wanted.port
 * @param {string} [wanted.password] without it whoever is on the machine may ask: for tests
 * @returns {Promise<Redis>}
 */
export async function startRedis({ dir, port, password }) {
  await mkdir(dir, { recursive: true });
  const { program, env } = await redisServer();
  const settings = {
    bind: '127.0.0.1',
    port,
    dir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    save: '',
    ...(password && { requirepass: password }),
  };
  // In a file that nobody else reads: what a program was started with is seen by the whole machine.
  const file = join(dir, 'redis.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}"\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  const child = await startChild({
    name: 'redis',
    program,
    args: [file],
    dir,
    isReady: () => answersPing(port, password),
    options: { env: { ...process.env, ...env } },
  });
  return { url: `redis://${password ? `:${password}@` : ''}127.0.0.1:${port}`, port, pid: child.pid, stop: child.stop };
}

/** The machine's own server, else the distribution's, unpacked into the cache. */
export async function redisServer() {
  const program = await findProgram('redis-server', 'valkey-server');
  if (program) return { program, env: {} };
  if (!(await hasApt())) {
    const how = platform() === 'darwin' ? '`brew install redis`' : 'your package manager';
    throw new Halt(`Samsvar needs a Redis server on this machine: install it with ${how} and start again.`);
  }
  const unpacked = 'usr/bin/redis-server';
  const wanted = { name: 'redis', packages: ['redis-server'], program: unpacked };
  const { prefix, libraryPath } = await debianPackages(wanted);
  return { program: join(prefix, unpacked), env: { LD_LIBRARY_PATH: libraryPath } };
}

/** @param {number} port @param {string} [password] @returns {Promise<boolean>} false while it still loads what it kept */
const answersPing = (port, password) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let said = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('connect', () => socket.write(`${password ? `AUTH ${password}\r\n` : ''}PING\r\n`));
    socket.on('data', (answer) => {
      said += answer;
      if (/^[+-](?!OK).*\r\n/m.test(said)) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.once('close', () => resolve(said.includes('+PONG')));
  });
