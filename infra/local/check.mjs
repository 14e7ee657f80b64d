// `npm run check`: every quick check, in the order that fails soonest.
import { spawnSync } from 'node:child_process';

const steps = [
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['nx', ['run-many', '-t', 'lint', 'types', 'unit', '--parallel', '2', '--output-style', 'static']],
];

for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
