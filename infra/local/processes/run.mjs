import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Runs a program to its end and gives what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string }} [options]
 * @returns {Promise<string>} standard output; throws with standard error when the program fails
 */
export function run(program, args, { input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (complaint += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ended with ${code}: ${complaint.trim() || output.trim()}`));
    });
    child.stdin?.on('error', () => undefined); // it ended without reading: how it ended says more
    child.stdin?.end(input);
  });
}

/** Folders that a bare shell may lack on its PATH though servers and Homebrew live there. */
const alsoLookIn = ['/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];

/**
 * The first of these programs that this machine has.
 * @param {...string} names
 * @returns {Promise<string | undefined>} its full path
 */
export async function findProgram(...names) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...alsoLookIn];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  }
  return undefined;
}
