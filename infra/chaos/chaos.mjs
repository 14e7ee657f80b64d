// `npm run chaos -- --short`: strikes the whole running system under call load, and counts from the outside what it came to.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, Halt } from '../local/halt.mjs';
import { inCheckout } from '../local/places.mjs';
import { step } from '../local/say.mjs';
import { build } from '../local/system/build.mjs';
import { installWhenNeeded, show } from '../local/workspace.mjs';
import { faults } from './faults.mjs';
import { runOnce } from './run.mjs';
import { openWorld } from './world.mjs';

const counted = /** @type {const} */ (['lost', 'dropped', 'doubles', 'stuck', 'factsMissing', 'factsDoubled']);

/** @typedef {Record<typeof counted[number], number>} Sums */
/** @typedef {Sums & { name: string, runs: number, secondsWithoutRouting: number | null, wantedWithin?: number }} Row */

await command(async () => {
  const { runs, wanted, form, isKept } = readOrder();
  await installWhenNeeded();
  await step('Building what has changed', build);
  const dir = await mkdtemp(join(tmpdir(), 'samsvar-chaos-'));
  await chmod(dir, 0o711); // another account may run the database
  /** @type {Row[]} */
  const rows = [];
  /** @type {number} */
  let verified;
  /** @type {import('./world.mjs').World | undefined} */
  let world;
  try {
    world = await openWorld(dir, step, (words) => console.log(`    ${words}`));
    for (const fault of wanted) rows.push(await strikeOften(world, fault, runs, dir));
    const env = { ...process.env, DATABASE_URL: world.appUrl };
    verified = await show(process.execPath, [inCheckout('apps/router/dist/journal.js'), 'verify'], { env });
  } finally {
    await world?.stop();
    if (isKept) console.log(`    Logs and data are in ${dir}.`);
    else await rm(dir, { recursive: true, force: true });
  }
  const sums = /** @type {Sums} */ (
    Object.fromEntries(counted.map((name) => [name, sum(rows.map((row) => row[name]))]))
  );
  const slow = rows.filter(isSlow).map(({ name }) => name);
  console.log(JSON.stringify({ chaos: form, faults: rows, ...sums, journalHolds: verified === 0, slow }));
  return verified !== 0 || counted.some((name) => sums[name] > 0) || slow.length > 0 ? 1 : 0;
});

/** Nobody was ever routed again, or too late. @param {Row} row */
function isSlow({ secondsWithoutRouting, wantedWithin = Infinity }) {
  return secondsWithoutRouting === null || secondsWithoutRouting > wantedWithin;
}

function readOrder() {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean' },
      only: { type: 'string' },
      runs: { type: 'string' },
      keep: { type: 'boolean' },
    },
  });
  const { only = '' } = values;
  const words = only.split(',');
  const wanted = faults.filter(({ name }) => words.some((word) => name.includes(word)));
  if (wanted.length === 0)
    throw new Halt(`No fault is called ${only}. There are: ${faults.map(({ name }) => name).join(' ')}.`);
  const form = values.short ? 'short' : 'long';
  return { isKept: values.keep ?? false, runs: Number(values.runs ?? (values.short ? 3 : 50)), wanted, form };
}

/** @param {import('./world.mjs').World} world @param {import('./faults.mjs').Fault} fault @param {number} runs @param {string} dir */
async function strikeOften(world, fault, runs, dir) {
  /** @type {import('./run.mjs').Outcome[]} */
  const outcomes = [];
  const began = Date.now();
  await fault.before?.(world);
  for (let run = 1; run <= runs; run += 1) {
    const outcome = await runOnce(world, fault);
    for (const name of counted)
      for (const what of outcome[name]) console.log(`    ${fault.name} run ${run}: ${name}: ${what}`);
    await writeFile(join(dir, `${fault.name}-${run}.json`), JSON.stringify(outcome, null, 1));
    outcomes.push(outcome);
  }
  await fault.after?.(world);
  const seconds = outcomes.map((outcome) => outcome.seconds);
  const row = {
    name: fault.name,
    runs,
    secondsWithoutRouting: seconds.includes(undefined) ? null : Math.max(...seconds.map(Number)),
    ...(fault.within !== undefined && { wantedWithin: fault.within }),
    .../** @type {Sums} */ (
      Object.fromEntries(counted.map((name) => [name, sum(outcomes.map((one) => one[name].length))]))
    ),
  };
  console.log(`  ${JSON.stringify(row)} (${((Date.now() - began) / 1_000).toFixed(1)} s)`);
  return row;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
