import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Halt } from '../halt.mjs';
import { forgetPid, notePid, stop } from './pid-file.mjs';

/**
 * @typedef {object} Child one program that runs beside us until we stop it
 * @property {number} pid
 * @property {Promise<string>} ended settles with how it ended, in words
 * @property {() => Promise<void>} stop
 */

/** @type {import('node:child_process').ChildProcess | undefined} */
let keeper;

/**
 * Starts a program that writes to a log file, is noted in a pid file, and does not outlive us.
 * It gets a process group of its own: Ctrl-C reaches us alone, and we stop our children in order.
 * @param {object} wanted
 * @param {string} wanted.name
 * @param {string} wanted.program
 * @param {string[]} wanted.args
 * @param {string} wanted.dir where `<name>.log` and `<name>.pid` are kept
 * @param {() => Promise<boolean>} wanted.isReady asked until it says so
 * @param {NodeJS.Signals} [wanted.signal] what the program takes as "finish and go"
 * @param {number} [wanted.patienceMs] how long it may take to become ready
 * @param {import('node:child_process').SpawnOptions} [wanted.options]
 * @returns {Promise<Child>}
 */
export async function startChild(wanted) {
  const { name, program, args, dir, isReady, signal = 'SIGTERM', patienceMs = 30_000, options } = wanted;
  mkdirSync(dir, { recursive: true });
  const logFile = join(dir, `${name}.log`);
  const log = openSync(logFile, 'w');
  const process = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);

  /** @type {string | undefined} */
  let end;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    process.once('error', (error) => resolve((end = error.message)));
    process.once('exit', (code, by) => resolve((end = by ? `stopped by ${by}` : `ended with ${code}`)));
  });
  if (process.pid === undefined) throw new Halt(`${name} did not start: ${await ended}.`);

  const running = await notePid(dir, name, process.pid, signal);
  tellKeeper(running);
  const child = {
    pid: process.pid,
    ended,
    stop: async () => {
      await stop(running);
      await ended;
      await forgetPid(dir, name);
    },
  };

  const deadline = Date.now() + patienceMs;
  while (!(await isReady())) {
    if (end === undefined && Date.now() < deadline) await pause(50);
    else {
      await child.stop();
      throw new Halt(`${name} ${end ?? `was not ready after ${patienceMs / 1000} s`}.\n${lastLines(logFile)}`);
    }
  }
  return child;
}

/** @param {import('./pid-file.mjs').Running} running */
function tellKeeper(running) {
  if (keeper === undefined) {
    const script = fileURLToPath(new URL('keeper.mjs', import.meta.url));
    keeper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
    keeper.unref();
    /** @type {import('node:net').Socket} */ (keeper.stdin).unref();
  }
  keeper.stdin?.write(`${JSON.stringify(running)}\n`);
}

/** @param {string} file what a log says last is what went wrong */
const lastLines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
