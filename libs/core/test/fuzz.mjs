// `npm run fuzz -- --minutes 10 [--seed 1 --path 3:0:1]`: random histories through the routing core, every invariant
// after every event, until the time is up or one does not hold. Says the seed that tells the same histories again, and the
// seed and path of one that does not hold.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { histories } from '../dist/testing/routing-history.js';
import { bytesOf, replay, run } from '../dist/testing/routing-run.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    path: { type: 'string' },
    length: { type: 'string', default: '150' },
  },
});
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const until = Date.now() + Number(values.minutes) * 60_000;
/** @type {Record<string, number>} */
const seen = {};
let seed = Number(values.seed ?? Date.now() % 2 ** 31);
const tally = { fuzz: 'routing', seed, histories: 0, events: 0, failed: 0 };

const property = fc.property(histories(Number(values.length)), (steps) => {
  const told = run(steps);
  tally.histories += 1;
  tally.events += told.events.length;
  for (const { fact } of told.facts) seen[fact] = (seen[fact] ?? 0) + 1;
  if (told.breaches.length > 0) throw new Error(told.breaches.join('; '));
  if (bytesOf(replay(told.events)) !== bytesOf(told)) throw new Error('told again, it came out otherwise');
});

do {
  const details = fc.check(property, {
    seed,
    numRuns: 200,
    // Shrinking a long history may take its time, but not for ever.
    interruptAfterTimeLimit: Math.max(0, until - Date.now()) + 60_000,
    ...(values.path === undefined ? {} : { path: values.path, endOnFailure: true }),
  });
  if (details.failed) {
    tally.failed += 1;
    say(`${details.errorInstance}\n${JSON.stringify(details.counterexample)}`);
    say(`again: npm run fuzz -- --length ${values.length} --seed ${details.seed} --path ${details.counterexamplePath}`);
  }
  seed += 1;
} while (Date.now() < until && tally.failed === 0 && values.path === undefined);

say(`facts seen: ${JSON.stringify(seen)}`);
say(JSON.stringify(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
