// `npm run trace`: each demand with the tests that show it. Fails where one has none that was seen green here;
// `--written` asks only that a test is there, before any has run.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { inLines, readDemands, trace } from './demands.mjs';
import { testsWithNumbers } from './tests.mjs';

/** @param {{ isRun: boolean, isBrief: boolean }} how @returns {boolean} whether every demand is met */
export function printTrace({ isRun, isBrief }) {
  const stages = JSON.parse(readFileSync(inCheckout('docs/stages.json'), 'utf8'));
  const demands = readDemands(readFileSync(inCheckout('docs/demands.md'), 'utf8'), stages.notYet);
  const traced = trace(demands, testsWithNumbers(), isRun);
  const unmet = traced.filter(({ isMet }) => !isMet);
  for (const demand of isBrief ? unmet : traced) console.log(inLines(demand).join('\n'));

  const shown = traced.filter(({ tests, isMet }) => isMet && tests.length > 0).length;
  const waiting = traced.length - shown - unmet.length;
  console.log(`${traced.length} demands: ${shown} shown, ${waiting} for later stages, ${unmet.length} unmet`);
  return unmet.length === 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = printTrace({ isRun: !argv.includes('--written'), isBrief: false }) ? 0 : 1;
}
