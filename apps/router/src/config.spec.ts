import 'reflect-metadata';
import { settingsTable } from '@samsvar/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RouterConfig } from './config.js';

const documented = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8').replace(/-+|\s+/g, '');

it.each([['the router', RouterConfig]])(
  'the settings of %s stand in docs/operations.md (else: npm run operations)',
  (_, config) => {
    expect(documented).toContain(settingsTable(config).replace(/-+|\s+/g, ''));
  },
);
