// `npm test`: every check and suite that one machine can run. `npm test -- --only room [part of a path]` runs one.
import { parseArgs } from 'node:util';
import { printTrace } from '../trace/trace.mjs';
import { command, Halt } from './halt.mjs';
import { suites } from './suites/suites.mjs';
import { inWords, one, sum } from './suites/tally.mjs';
import { installWhenNeeded } from './workspace.mjs';

await command(async () => {
  const { chosen, pattern } = readOrder();
  let isInterrupted = false;
  // Ctrl-C ends the tests that run; then we still stop what we started.
  process.on('SIGINT', () => (isInterrupted = true));

  await installWhenNeeded();
  /** @type {{ name: string, tally: import('./suites/tally.mjs').Tally, seconds: number }[]} */
  const results = [];
  for (const [name, suite] of chosen) {
    if (isInterrupted) break;
    console.log(`\n── ${name} ──`);
    const began = Date.now();
    const tally = await suite(pattern).catch((error) => {
      console.error(error instanceof Halt ? error.message : error);
      return one(false);
    });
    results.push({ name, tally, seconds: Math.round((Date.now() - began) / 1000) });
  }
  const isWhole = chosen.length > 1 && !isInterrupted;
  if (isWhole) results.push({ name: 'trace', tally: one(printTrace({ isRun: true, isBrief: true })), seconds: 0 });
  const total = sum(results.map(({ tally }) => tally));
  console.log();
  for (const { name, tally, seconds } of results) {
    console.log(`${name.padEnd(12)} ${inWords(tally)}  (${seconds} s)`);
  }
  const isolation = results.find(({ name }) => name === 'isolation')?.tally;
  const isolationLine =
    isolation && JSON.stringify({ suite: 'isolation', cases: sumOf(isolation), failed: isolation.failed });
  const isAlone = results.length === 1;
  if (isolationLine && !isAlone) console.log(isolationLine);
  console.log(inWords(total));
  if (isolationLine && isAlone) console.log(isolationLine);
  return total.failed > 0 || isInterrupted ? 1 : 0;
});

/** @param {import('./suites/tally.mjs').Tally} tally */
function sumOf({ passed, failed, skipped }) {
  return passed + failed + skipped;
}

/** @returns {{ chosen: [string, import('./suites/suites.mjs').Suite][], pattern: string | undefined }} */
function readOrder() {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
  if (values.only === undefined) return { chosen: Object.entries(suites), pattern: undefined };
  const suite = suites[values.only];
  if (!suite) throw new Halt(`There is no suite ${values.only}. There are: ${Object.keys(suites).join(' ')}.`);
  return { chosen: [[values.only, suite]], pattern: positionals[0] };
}
