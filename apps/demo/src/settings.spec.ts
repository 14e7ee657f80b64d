import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '@samsvar/platform';
import { SeedConfig } from './seed/config.js';
import { SignInConfig } from './sign-in/config.js';
import { SimulatorConfig } from './simulator/config.js';

const documented = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8').replace(/-+|\s+/g, '');

it.each([
  ['the demo world’s rows', SeedConfig],
  ['its sign-in server', SignInConfig],
  ['its telephones', SimulatorConfig],
])('the settings of %s stand in docs/operations.md (else: npm run operations)', (_, config) => {
  expect(documented).toContain(settingsTable(config).replace(/-+|\s+/g, ''));
});
