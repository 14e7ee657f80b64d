// `npm run check`: every quick check, in the order that fails soonest.
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { command } from './halt.mjs';
import { show } from './workspace.mjs';

/** @param {...string} targets */
const nx = (...targets) => show('nx', ['run-many', '-t', ...targets, '--parallel', '2', '--output-style', 'static']);

/** What holds for all code, whatever it does. */
export const checks = [
  {
    name: 'format',
    holds: async () => (await show('prettier', ['--check', '--log-level', 'warn', '.'])) === 0,
  },
  { name: 'lint', holds: async () => (await nx('lint')) === 0 },
  { name: 'types', holds: async () => (await nx('types')) === 0 },
  { name: 'unit', holds: async () => (await nx('unit')) === 0 },
];

if (argv[1] === fileURLToPath(import.meta.url)) {
  await command(async () => {
    for (const check of checks) if (!(await check.holds())) return 1;
    return 0;
  });
}
