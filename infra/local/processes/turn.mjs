import { link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from '../halt.mjs';
import { forgetPid, isAlive, notePid, readPid } from './pid-file.mjs';

/**
 * Does what no other process may do meanwhile; waits until it is its turn. A holder that died loses its turn.
 * @template T
 * @param {string} folder
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {number} [patienceMs]
 * @returns {Promise<T>}
 */
export async function inTurn(folder, name, work, patienceMs = 600_000) {
  const own = `${name}-${process.pid}`;
  await notePid(folder, own, process.pid, 'SIGTERM');
  try {
    await takeTurn(join(folder, `${own}.pid`), join(folder, `${name}.pid`), Date.now() + patienceMs);
    return await work().finally(() => forgetPid(folder, name));
  } finally {
    await forgetPid(folder, own);
  }
}

/** @param {string} own @param {string} turn @param {number} deadline */
async function takeTurn(own, turn, deadline) {
  // A link is made whole or not at all, and only where nothing stands.
  while (!(await link(own, turn).then(() => true, isTaken))) {
    const held = await readPid(turn);
    if (held.pid !== 0 && !(await isAlive(held))) await rm(turn, { force: true });
    else if (Date.now() > deadline) throw new Halt(`Process ${held.pid} holds ${turn} and does not finish: stop it.`);
    else await pause(100);
  }
}

/** @param {NodeJS.ErrnoException} error */
function isTaken(error) {
  if (error.code !== 'EEXIST') throw error;
  return false;
}
