import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout, inCheckout, localFolder } from '../local/places.mjs';

/** @typedef {import('./demands.mjs').Shown} Shown */

const reports = join(localFolder, 'reports');

/** Every test that carries a demand's number: as it last ended here, or as it stands in its file. @returns {Shown[]} */
export function testsWithNumbers() {
  const run = readReports();
  const written = specFiles().flatMap(namesIn);
  const notRun = written.filter(({ file, name }) => !run.some((one) => one.file === file && one.name.includes(name)));
  return [...run, ...notRun];
}

function readReports() {
  const files = existsSync(reports) ? readdirSync(reports) : [];
  return files
    .flatMap((file) => /** @type {Shown[]} */ (JSON.parse(readFileSync(join(reports, file), 'utf8'))))
    .filter(({ name }) => carriesNumber.test(name));
}

const carriesNumber = /\[[DBSC]\d\d\]/;

function specFiles() {
  const { workspaces } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  return /** @type {string[]} */ (workspaces).flatMap((folder) => specsUnder(inCheckout(folder.replace('/*', ''))));
}

/** @param {string} folder @returns {string[]} */
function specsUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'generated'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return specsUnder(path);
    return /\.spec\.(ts|tsx|mjs)$/.test(path) ? [path] : [];
  });
}

/** The quoted titles in a file that carry a number. @param {string} path @returns {Shown[]} */
function namesIn(path) {
  const titles = readFileSync(path, 'utf8').matchAll(/(['"`])((?:\\.|(?!\1).)*\[[DBSC]\d\d\](?:\\.|(?!\1).)*)\1/g);
  return [...titles].map(([, , name = '']) => ({ file: relative(checkout, path), name, outcome: 'not run' }));
}
