// A pid alone may have gone to someone else since: a pid file also keeps when its process began.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from '../halt.mjs';
import { run } from './run.mjs';

/** @typedef {{ pid: number, began: string, signal: NodeJS.Signals }} Running */

/**
 * When a process began, in its system's own words; undefined when it is gone (or only its husk is left).
 * @param {number} pid
 * @returns {Promise<string | undefined>}
 */
async function beganAt(pid) {
  if (process.platform !== 'linux') {
    const began = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => '');
    return began.trim() || undefined;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

/**
 * Notes a process under a name, so that whoever comes next can stop it.
 * @param {string} folder
 * @param {string} name
 * @param {number} pid
 * @param {NodeJS.Signals} signal what it takes as "finish and go"
 * @returns {Promise<Running>}
 */
export async function notePid(folder, name, pid, signal) {
  const running = { pid, began: (await beganAt(pid)) ?? '', signal };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pid`), JSON.stringify(running));
  return running;
}

/** @param {string} folder @param {string} name */
export const forgetPid = (folder, name) => rm(join(folder, `${name}.pid`), { force: true });

/**
 * Takes a place that only one process may hold at a time.
 * @param {string} folder
 * @param {string} name
 * @param {string} taken what to say when another holds it
 * @returns {Promise<() => Promise<void>>} gives it back
 */
export async function claim(folder, name, taken) {
  const held = await readPid(join(folder, `${name}.pid`));
  if (await isAlive(held)) throw new Halt(taken);
  await notePid(folder, name, process.pid, 'SIGTERM');
  return () => forgetPid(folder, name);
}

/** @param {Running} running */
export const isAlive = async ({ pid, began }) => began !== '' && (await beganAt(pid)) === began;

/**
 * Asks a process to go, waits, and insists.
 * @param {Running} running
 * @param {number} patienceMs ten seconds are enough for a database to write its last page
 */
export async function stop(running, patienceMs = 10_000) {
  const deadline = Date.now() + patienceMs;
  send(running.pid, running.signal);
  while (await isAlive(running)) {
    if (Date.now() > deadline) send(running.pid, 'SIGKILL');
    await pause(20);
  }
}

/**
 * Stops whatever an earlier run left behind in this folder.
 * @param {string} folder
 * @returns {Promise<string[]>} the names of what was still running
 */
export async function stopLeftovers(folder) {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.pid'));
  const left = await Promise.all(
    files.map(async (file) => {
      const running = await readPid(join(folder, file));
      const wasAlive = await isAlive(running);
      if (wasAlive) await stop(running);
      await rm(join(folder, file), { force: true });
      return wasAlive ? [file.slice(0, -'.pid'.length)] : [];
    }),
  );
  return left.flat();
}

/** @param {string} file @returns {Promise<Running>} one that nobody ever was, when there is no such file */
export async function readPid(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { pid: 0, began: '', signal: 'SIGTERM' };
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
