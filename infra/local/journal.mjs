// `npm run journal -- verify`: reads the journal again through the core. On the database that DATABASE_URL names, or on
// that of the `npm start` which runs from this checkout.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, Halt } from './halt.mjs';
import { inCheckout, localFolder } from './places.mjs';
import { build } from './system/build.mjs';
import { installWhenNeeded, show } from './workspace.mjs';

await command(async () => {
  const database = process.env['DATABASE_URL'] ?? ofRunningSystem();
  await installWhenNeeded();
  await build();
  const args = [inCheckout('apps/router/dist/journal.js'), ...process.argv.slice(2)];
  return show(process.execPath, args, { env: { ...process.env, DATABASE_URL: database } });
});

function ofRunningSystem() {
  const file = join(localFolder, 'demo.json');
  if (!existsSync(file)) throw new Halt('Nothing runs from this folder: `npm start` first, or set DATABASE_URL.');
  /** @type {{ database: string }} */
  const { database } = JSON.parse(readFileSync(file, 'utf8'));
  return database;
}
