// `npm run test:keycloak`: the sign-in suite through a real Keycloak and through the demo's own server, side by side.
// `npm run test:keycloak -- --only demo` (or keycloak) runs one half.
import { parseArgs } from 'node:util';
import { command, Halt } from '../local/halt.mjs';
import { inWords, one, sum } from '../local/suites/tally.mjs';
import { installWhenNeeded } from '../local/workspace.mjs';
import { throughDemo, throughKeycloak } from './sign-in-suite.mjs';

const halves = { keycloak: throughKeycloak, demo: throughDemo };

await command(async () => {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const chosen = Object.entries(halves).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new Halt(`There is no half ${only}. There are: ${Object.keys(halves).join(' ')}.`);
  process.on('SIGINT', () => undefined); // Ctrl-C ends the tests that run; then we still stop what we started.

  await installWhenNeeded();
  const tallies = [];
  for (const [name, half] of chosen) {
    const tally = await half().catch((error) => {
      console.error(error instanceof Halt ? error.message : error);
      return one(false);
    });
    console.log(`${name.padEnd(12)} ${inWords(tally)}`);
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(inWords(total));
  return total.failed > 0 ? 1 : 0;
});
