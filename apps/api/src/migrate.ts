import 'reflect-metadata';
import { ConfigFault } from '@samsvar/platform';
import { migrate, type MigrationStep } from '../migrations/migrate.js';
import { migrationConfig } from './config.js';

/* node dist/src/migrate.js up | down | status */

const say = (line: string) => process.stdout.write(`${line}\n`);
const [step = 'status'] = process.argv.slice(2);

const isStep = (word: string): word is MigrationStep => ['up', 'down', 'status'].includes(word);

if (isStep(step)) {
  try {
    for (const line of await migrate(migrationConfig().migrationDatabaseUrl, step)) say(line);
  } catch (fault) {
    say(fault instanceof ConfigFault ? fault.message : `${step} broke: ${String(fault)}`);
    process.exitCode = 1;
  }
} else {
  say('usage: migrate up | down | status');
  process.exitCode = 2;
}
