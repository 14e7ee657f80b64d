// `npm run replay -- h1-2022`: half a year of calls through core and journal, and what a plain trigger would have come to.
import { parseArgs } from 'node:util';
import { command } from '../local/halt.mjs';
import { inCheckout } from '../local/places.mjs';
import { build } from '../local/system/build.mjs';
import { installWhenNeeded, show } from '../local/workspace.mjs';

await command(async () => {
  const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
  await installWhenNeeded();
  await build();
  const length = values.short ? 'short' : 'long';
  return show(process.execPath, [inCheckout('apps/bench/dist/replay.js'), positionals[0] ?? '', length]);
});
