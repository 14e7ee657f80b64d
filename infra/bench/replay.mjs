// `npm run replay -- h1-2022`: half a year of calls through the core, and what a plain trigger would have come to.
import { parseArgs } from 'node:util';
import { command, Halt } from '../local/halt.mjs';
import { inCheckout } from '../local/places.mjs';
import { installWhenNeeded, show } from '../local/workspace.mjs';

await command(async () => {
  const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
  await installWhenNeeded();
  const code = await show('nx', ['run-many', '-t', 'build', '-p', '@samsvar/bench', '--output-style', 'static']);
  if (code !== 0) throw new Halt('The build failed; what it says stands above.');
  const length = values.short ? 'short' : 'long';
  return show(process.execPath, [inCheckout('apps/bench/dist/replay.js'), positionals[0] ?? '', length]);
});
