import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkout, inCheckout, localFolder } from '../places.mjs';
import { show } from '../workspace.mjs';
import { nothing, ofJest, one } from './tally.mjs';

const require = createRequire(import.meta.url);

/** What a test may take. In a browser well more than one wait (apps/e2e/test/journeys/patience.ts): it still says what never came. */
const limitMs = (/** @type {string} */ kind) => (['softphone', 'e2e', 'pictures'].includes(kind) ? 180_000 : 30_000);

/**
 * Runs all specs of one kind, over all projects, in one Jest.
 * @param {string} kind `unit`, or what stands before `.spec.ts`
 * @param {object} [options]
 * @param {Record<string, string>} [options.env] where the real parts are
 * @param {string | undefined} [options.pattern] only files whose path matches
 * @param {number} [options.workers] how many files run at a time
 * @param {boolean} [options.isCountedOnly] none is run, all are counted as skipped
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSpecs(kind, { env = {}, pattern, workers = 2, isCountedOnly = false } = {}) {
  const projects = projectsWith(kind);
  if (projects.length === 0) return nothing;

  const folder = await mkdtemp(join(tmpdir(), 'samsvar-report-'));
  const report = join(folder, 'jest.json');
  try {
    const configs = projects.map((dir, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(projectConfig(dir, kind)));
      return file;
    });
    await show(
      'jest',
      [
        ...['--projects', ...configs],
        '--json',
        `--outputFile=${report}`,
        `--maxWorkers=${workers}`,
        '--passWithNoTests',
        ...(kind === 'unit' ? [] : [`--testTimeout=${limitMs(kind)}`]),
        ...(isCountedOnly ? ['--testNamePattern=^$'] : []),
        ...(pattern ? ['--testPathPatterns', pattern] : []),
      ],
      { env: { ...process.env, ...env } },
    );
    if (!existsSync(report)) return one(false);
    const told = JSON.parse(readFileSync(report, 'utf8'));
    if (!pattern) keepReport(kind, told);
    return ofJest(told);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} kind @param {string} [pattern] part of a path */
export const hasSpecs = (kind, pattern) => countSpecs(kind, pattern) > 0;

/** How many files. @param {string} kind @param {string} [pattern] part of a path */
export const countSpecs = (kind, pattern = '') =>
  projectsWith(kind).flatMap((dir) => specsIn(dir, kind).filter((file) => new RegExp(pattern).test(file))).length;

/** @param {string} kind */
const projectsWith = (kind) => projectFolders().filter((dir) => specsIn(dir, kind).length > 0);

/**
 * What each test was called and how it ended, for `npm run trace`.
 * @param {string} kind
 * @param {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} report
 */
function keepReport(kind, report) {
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: relative(checkout, name),
      name: fullName,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
  mkdirSync(join(localFolder, 'reports'), { recursive: true });
  writeFileSync(join(localFolder, 'reports', `${kind}.json`), JSON.stringify(tests));
}

function projectFolders() {
  const { workspaces } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  return /** @type {string[]} */ (workspaces)
    .flatMap((folder) =>
      folder.endsWith('/*')
        ? readdirSync(inCheckout(folder.slice(0, -2))).map((name) => folder.slice(0, -1) + name)
        : folder,
    )
    .map((folder) => inCheckout(folder))
    .filter((dir) => existsSync(join(dir, 'jest.config.cjs')));
}

/** The project's own settings, looking for one kind of specs. @param {string} dir @param {string} kind */
function projectConfig(dir, kind) {
  const own = require(join(dir, 'jest.config.cjs'));
  if (kind === 'unit') {
    // The suites of contracts are quick too, but counted by themselves.
    return { ...own, testPathIgnorePatterns: [...own.testPathIgnorePatterns, '\\.contract\\.spec\\.'] };
  }
  const { testMatch } = require(inCheckout('jest.preset.cjs')).suite(dir, kind);
  return { ...own, testMatch, testPathIgnorePatterns: ['/node_modules/'] };
}

/** @param {string} dir @param {string} kind */
const specsIn = (dir, kind) =>
  ['src', 'test']
    .map((folder) => join(dir, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) =>
      (kind === 'unit' ? /\.spec\.(ts|tsx|mjs)$/ : new RegExp(`\\.${kind}\\.spec\\.(ts|tsx|mjs)$`)).test(file),
    );
