import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { inCheckout } from '../local/places.mjs';
import { freePort, isFree } from '../local/processes/ports.mjs';

/**
 * Starts `npm start` with data and ports of its own.
 * @param {string} folder
 * @param {number} base
 * @param {...string} flags
 */
export const start = (folder, base, ...flags) => startWith({}, folder, base, ...flags);

/**
 * The same, in other surroundings.
 * @param {Record<string, string>} surroundings
 * @param {string} folder
 * @param {number} base
 * @param {...string} flags
 */
export function startWith(surroundings, folder, base, ...flags) {
  const args = [inCheckout('infra/local/start.mjs'), '--data', folder, '--port-base', String(base), ...flags];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...surroundings },
  });
  let output = '';
  let isOver = false;
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.once('close', (code) => {
      isOver = true;
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    interrupt: () => child.kill('SIGINT'),
    kill: () => child.kill('SIGKILL'),
    /** @param {string} words waits until they stand on the screen */
    says: (words) =>
      until(
        () => {
          if (isOver && !output.includes(words)) throw new Error(`ended before it said "${words}":\n${output}`);
          return output.includes(words);
        },
        () => `It has not said "${words}":\n${output}`,
        240_000,
      ),
  };
}

/**
 * Asks again until it holds.
 * @param {() => boolean | Promise<boolean>} holds
 * @param {() => unknown} [about] what to show where it never does
 * @param {number} [withinMs] four times what a busy machine needs
 */
export async function until(holds, about = () => '', withinMs = 120_000) {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not so after ${withinMs / 1_000} s: ${holds}\n${await about()}`);
    await pause(50);
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The first of nine ports side by side, free a moment ago. */
export async function freeRow() {
  for (;;) {
    const first = 10_000 + ((await freePort()) % 20_000);
    const row = Array.from({ length: 9 }, (_, index) => first + index);
    const free = await Promise.all(row.map(isFree));
    if (free.every(Boolean)) return first;
  }
}
