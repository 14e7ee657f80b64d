// `npm run bench -- http|decide|offer|pool|ring|roster|fanout|desk`: our figures, each measured beside its peer in one run. `--short` is for the smoke test.
import { parseArgs } from 'node:util';
import { command, Halt } from '../local/halt.mjs';
import { build } from '../local/system/build.mjs';
import { installWhenNeeded } from '../local/workspace.mjs';
import { decide } from './decide.mjs';
import { desk } from './desk.mjs';
import { fanout } from './fanout.mjs';
import { http } from './http.mjs';
import { offer } from './offer.mjs';
import { pool } from './pool.mjs';
import { ring } from './ring.mjs';
import { roster } from './roster.mjs';

/** @type {Record<string, (isShort: boolean) => Promise<number>>} */
const benches = { http, decide, offer, pool, ring, roster, fanout, desk };

await command(async () => {
  const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
  const bench = benches[positionals[0] ?? ''];
  if (!bench) throw new Halt(`Say which bench. There are: ${Object.keys(benches).join(' ')}.`);
  process.on('SIGINT', () => undefined); // Ctrl-C ends the load; then we still stop what we started.

  await installWhenNeeded();
  await build();
  return bench(values.short ?? false);
});
