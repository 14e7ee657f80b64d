import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const checkout = join(__dirname, '../../..');

/** Builds first when something changed; the benches themselves last seconds. */
const patience = 240_000;

const number = expect.any(Number) as number;

it.each([
  [
    'decide',
    {
      bench: 'decide',
      ns: { '1k': number, '10k': number, '100k': number },
      flatness: number,
      vsPairScan: number,
      vsRedisLua: number,
    },
  ],
  [
    'pool',
    {
      bench: 'pool',
      calls: 40_000,
      abandonVsErlangA: number,
      municipalitySpreadPts: number,
      occupancySpreadPts: number,
      staffSeparate: number,
      staffPooled: number,
    },
  ],
  [
    'offer',
    {
      bench: 'offer',
      rows: [50, 500].map((rate) => ({ rate, waiting: 1_000, p50Ms: number, p99Ms: number })),
    },
  ],
  ['roster', { bench: 'roster', rows: [{ people: 12, weeks: 1, seconds: number, gap: number }] }],
])(
  'the bench %s in its shortest form ends with its figures',
  async (name, figures) => {
    expect(await lastLine(['infra/bench/bench.mjs', name, '--short'])).toMatchObject(figures);
  },
  patience,
);

it(
  'a week of the half-year in its shortest form loses nobody that it does not count',
  async () => {
    const told = await lastLine(['infra/bench/replay.mjs', 'h1-2022', '--short']);
    expect(told).toMatchObject({ replay: 'h1-2022', calls: 420, serviceLevel30: number, journal: { faults: 0 } });
  },
  patience,
);

async function lastLine(args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: checkout, timeout: patience });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
}
