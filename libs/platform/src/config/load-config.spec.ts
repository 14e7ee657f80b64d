import { IsInt, IsUrl, Max, Min } from 'class-validator';
import { ConfigFault, loadConfig } from './load-config.js';
import { Setting } from './setting.js';
import { settingsTable } from './settings-table.js';

class SwitchboardConfig {
  @Setting('PORT', { about: 'Where it listens', expects: 'a port, 1–65535', otherwise: '3000' })
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port!: number;

  @Setting('DATABASE_URL', { about: 'Where rows are', expects: 'postgres://…', isSecret: true })
  @IsUrl({ protocols: ['postgres'], require_tld: false, require_protocol: true })
  readonly databaseUrl!: string;

  @Setting('QUIET', { about: 'Whether it says nothing', expects: 'true or false', isOptional: true })
  readonly isQuiet?: boolean;
}

const rows = 'postgres://samsvar_app:secret@127.0.0.1:5432/samsvar';

describe('the configuration', () => {
  it('is read by type, with what is otherwise', () => {
    expect(loadConfig(SwitchboardConfig, { DATABASE_URL: rows, QUIET: 'true' })).toEqual({
      port: 3000,
      databaseUrl: rows,
      isQuiet: true,
    });
  });

  it('reports every fault at once, with name, expectation and what was given', () => {
    const faults = faultsOf({ PORT: 'eighty' });
    expect(faults).toEqual([
      { name: 'PORT', expects: 'a port, 1–65535', given: 'given "eighty"' },
      { name: 'DATABASE_URL', expects: 'postgres://…', given: 'nothing was given' },
    ]);
  });

  it('never shows a secret', () => {
    const [fault] = faultsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(fault?.given).toBe('given (secret, 25 characters)');
  });

  it('takes an empty string as nothing given', () => {
    expect(faultsOf({ DATABASE_URL: '' })[0]?.given).toBe('nothing was given');
  });

  it('is documented from the same words', () => {
    const table = settingsTable(SwitchboardConfig);
    expect(table).toContain('| `PORT` | Where it listens | a port, 1–65535 | `3000` |');
    expect(table).toContain('| `DATABASE_URL` (secret) | Where rows are | postgres://… | refuses to start |');
  });
});

function faultsOf(given: Record<string, string>) {
  try {
    loadConfig(SwitchboardConfig, given);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
  return [];
}
