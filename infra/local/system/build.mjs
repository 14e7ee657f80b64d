import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { checkout, inCheckout, localFolder } from '../places.mjs';
import { inTurn } from '../processes/turn.mjs';
import { run } from '../processes/run.mjs';

const built = ['apps/api', 'apps/router', 'apps/web', 'apps/demo', 'libs'];
const stamp = join(localFolder, 'built');

/** Two builds beside each other pull files from under each other. @template T @param {() => Promise<T>} work */
const alone = (work) => inTurn(join(localFolder, 'turns'), 'build', work);

/**
 * Builds these projects and what they stand on.
 * @param {...string} projects without the scope
 */
export const build = (...projects) => alone(() => buildNow(projects));

/** Builds what runs, when its sources are others than last time. @returns {Promise<'built' | 'unchanged'>} */
export const buildWhenChanged = () => alone(runningParts);

/** @returns {Promise<'built' | 'unchanged'>} */
async function runningParts() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && existsSync(inCheckout('apps/api/dist'))) {
    return 'unchanged';
  }
  await buildNow(['api', 'router', 'web', 'demo']);
  await mkdir(localFolder, { recursive: true });
  await writeFile(stamp, now);
  return 'built';
}

/** @param {string[]} projects */
async function buildNow(projects) {
  const nx = inCheckout('node_modules/.bin/nx');
  const scoped = projects.map((name) => `@samsvar/${name}`).join();
  await run(nx, ['run-many', '-t', 'build', '-p', scoped, '--output-style', 'static'], { cwd: checkout }).catch(
    (error) => {
      throw new Halt(`The build failed.\n${error.message}`);
    },
  );
}

/** Changes when any source changes: every file's path, size and time. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of built) for (const line of filesUnder(inCheckout(folder))) hash.update(line);
  hash.update(readFileSync(inCheckout('package-lock.json')));
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path}:${size}:${mtimeMs}\n`];
  });
}
