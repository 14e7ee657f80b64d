// `npm run fuzz:centre -- --minutes 10 [--seed 1 --path 3:0:1]`: random histories through core, performer and simulated
// telephone system, until the time is up or something does not hold. Says the seed that tells the same again, and the
// path of what does not hold.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    path: { type: 'string' },
    length: { type: 'string', default: '100' },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
process.stdout.write(`seed ${seed}\n`);
const asked = { minutes: Number(values.minutes), seed, length: Number(values.length), path: values.path };
const args = ['jest', '-c', 'apps/router/jest.config.cjs', 'test/simulation', '-t', 'keeps every invariant'];
const env = { ...process.env, SAMSVAR_TEST_FUZZ: JSON.stringify(asked) };
process.exitCode = spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
