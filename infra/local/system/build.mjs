import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { checkout, inCheckout, localFolder } from '../places.mjs';
import { inTurn } from '../processes/turn.mjs';
import { run } from '../processes/run.mjs';

const runs = ['api', 'router', 'web', 'demo', 'bench'];
const sources = [...runs.map((app) => `apps/${app}`), 'libs'];
const stamp = join(localFolder, 'built');

/**
 * Builds all that runs, when its sources are others than last time; one process at a time. Whatever runs goes on
 * undisturbed while nothing has changed: Nx without its daemon lays every output down anew at each call, and would pull
 * files from under it.
 * @returns {Promise<'built' | 'unchanged'>}
 */
export const build = () => inTurn(join(localFolder, 'turns'), 'build', whenChanged);

/** @returns {Promise<'built' | 'unchanged'>} */
async function whenChanged() {
  const now = fingerprint();
  const places = [...runs.map((app) => inCheckout('apps', app)), ...libraries()];
  const isWhole = places.every((place) => existsSync(join(place, 'dist')));
  if (isWhole && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'unchanged';
  const nx = inCheckout('node_modules/.bin/nx');
  const scoped = runs.map((app) => `@samsvar/${app}`).join();
  await run(nx, ['run-many', '-t', 'build', '-p', scoped, '--output-style', 'static'], { cwd: checkout }).catch(
    (error) => {
      throw new Halt(`The build failed.\n${error.message}`);
    },
  );
  await mkdir(localFolder, { recursive: true });
  await writeFile(stamp, now);
  return 'built';
}

const libraries = () => readdirSync(inCheckout('libs')).map((lib) => inCheckout('libs', lib));

/** Changes when any source changes: every file's path, size and time. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of sources) for (const line of filesUnder(inCheckout(folder))) hash.update(line);
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
