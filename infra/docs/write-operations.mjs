// `npm run operations`: writes every app's settings into docs/operations.md, from the built config classes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';

const file = inCheckout('docs/operations.md');
const apps = [
  { name: 'api', built: 'apps/api/dist/src/config.js', config: 'ApiConfig' },
  { name: 'migrate', built: 'apps/api/dist/src/config.js', config: 'MigrationConfig' },
  { name: 'router', built: 'apps/router/dist/config.js', config: 'RouterConfig' },
  { name: 'demo-seed', built: 'apps/demo/dist/seed/config.js', config: 'SeedConfig' },
  { name: 'demo-sign-in', built: 'apps/demo/dist/sign-in/config.js', config: 'SignInConfig' },
  { name: 'demo-simulator', built: 'apps/demo/dist/simulator/config.js', config: 'SimulatorConfig' },
];

const { settingsTable } = await import(join(inCheckout('libs/platform'), 'dist/index.js'));

let text = readFileSync(file, 'utf8');
for (const { name, built, config } of apps) {
  const table = settingsTable((await import(inCheckout(built)))[config]);
  const block = new RegExp(`(<!-- settings: ${name} -->\\n)[^]*?(<!-- end -->)`);
  text = text.replace(block, (_, begin, end) => `${begin}\n${table}\n\n${end}`);
}
writeFileSync(file, text);
