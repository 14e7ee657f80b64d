import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const checkout = join(__dirname, '../../..');

/** Builds first when something changed; the benches themselves last seconds. */
const patience = 240_000;

const number = expect.any(Number) as number;

it(
  'the bench fanout in its shortest form ends with its figures, everybody having heard of everything',
  async () => {
    const told = { p50Ms: number, p99Ms: number };
    expect(await lastLine('fanout')).toEqual({
      bench: 'fanout',
      rows: [1, 2].map((gateways) => ({ desks: 200, gateways, ...told, ws: told })),
      vsWs: number,
    });
  },
  patience,
);

it(
  'the bench desk in its shortest form ends with its figures, and the first load within its budget',
  async () => {
    const { firstLoadKbGzip, ownKbGzip, ...figures } = await lastLine('desk');
    expect(figures).toEqual({
      bench: 'desk',
      rows: [1, 20].map((desks) => ({ desks, p50Ms: number, p99Ms: number })),
      heapGrowthMb: number,
      missed: [],
    });
    expect(firstLoadKbGzip).toBeLessThanOrEqual(260);
    expect(ownKbGzip).toBeLessThanOrEqual(60);
  },
  patience,
);

async function lastLine(bench: string): Promise<Record<string, unknown>> {
  const run = promisify(execFile)(process.execPath, ['infra/bench/bench.mjs', bench, '--short'], {
    cwd: checkout,
    timeout: patience,
  });
  return JSON.parse((await run).stdout.trimEnd().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
}
