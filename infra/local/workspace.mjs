import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Halt } from './halt.mjs';
import { checkout, inCheckout } from './places.mjs';

/**
 * Runs a command of the workspace where everybody can see it.
 * @param {string} program a path, or the name of a tool among the dependencies
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export function show(program, args, { env = process.env } = {}) {
  const tool = inCheckout('node_modules/.bin', program);
  const child = spawn(existsSync(tool) ? tool : program, args, { cwd: checkout, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Installs the dependencies when some are missing or of another version than the lock says. */
export async function installWhenNeeded() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci, about a minute) …');
  const code = await show('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (code !== 0) throw new Halt('The dependencies could not be installed; what npm says stands above.');
}

/** @typedef {{ packages: Record<string, { version?: string, link?: boolean, optional?: boolean }> }} Lock */

function isInstalled() {
  /** @returns {Lock} */
  const read = (/** @type {string} */ file) =>
    existsSync(inCheckout(file)) ? JSON.parse(readFileSync(inCheckout(file), 'utf8')) : { packages: {} };
  const installed = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages)
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.link && !wanted.optional)
    .every(([path, wanted]) => installed[path]?.version === wanted.version);
}
