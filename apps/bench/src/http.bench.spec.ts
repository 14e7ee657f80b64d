import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const checkout = join(__dirname, '../../..');

/** Builds first when something changed; the load itself lasts seconds. */
const patience = 240_000;

describe('the bench of HTTP, in its shortest form', () => {
  let lines: readonly string[];

  beforeAll(async () => {
    // It ends with a fault when ours and the peer say other things to the database, or answer otherwise.
    const bench = promisify(execFile)(process.execPath, ['infra/bench/bench.mjs', 'http', '--short'], {
      cwd: checkout,
      timeout: patience,
    });
    lines = (await bench).stdout.trimEnd().split('\n');
  }, patience);

  it('ends with its figures, every one of them measured', () => {
    expect(result()).toEqual({
      bench: 'http',
      plainRatio: expect.any(Number),
      tenantRatio: expect.any(Number),
      openRatio: expect.any(Number),
      rps: expect.any(Number),
      p99Ms: expect.any(Number),
      astray: expect.any(Number),
    });
  });

  it('was answered 2xx with equal bodies by both sides, every time', () => {
    expect(result()['astray']).toBe(0);
  });

  it('has heard both sides say the same to the database on each route', () => {
    const same = lines.filter((line) => line.endsWith('the same on both sides; bodies equal'));
    expect(same.map((line) => line.split(':')[0])).toEqual(['open', 'plain', 'tenant']);
  });

  const result = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
});
