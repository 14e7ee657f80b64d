import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { coreVersion } from '@samsvar/core';
import { ConfigFault, createDataSource, TenantDb } from '@samsvar/platform';
import { readJournalConfig } from './config.js';
import { verifyJournals, type Verified } from './journal/verify-journal.js';

/* node dist/journal.js verify [--centre SLUG] [--from INSTANT] [--to INSTANT]: ends with 0 when the journal holds, 1 when not. */

const say = (line: string) => process.stdout.write(`${line}\n`);
const usage = 'usage: journal verify [--centre SLUG] [--from 2026-11-01T00:00Z] [--to 2026-12-01T00:00Z]';

async function verify(centre: string | undefined, from: Date, to: Date): Promise<readonly Verified[]> {
  const url = readJournalConfig().databaseUrl;
  const dataSource = createDataSource({
    url,
    applicationName: 'samsvar-journal',
    entities: [],
    statementTimeout: 60_000,
  });
  try {
    await dataSource.initialize();
    const progress = (commits: number) => process.stderr.write(`\r${commits} commits`);
    return await verifyJournals(new TenantDb(dataSource), { from, to }, centre, progress);
  } finally {
    process.stderr.write('\n');
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

function show({ centre, first, setAside, ofOtherCores, ...counts }: Verified): void {
  say(`${centre}: ${Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')}, ${setAside.length} set aside`); // prettier-ignore
  for (const [core, commits] of ofOtherCores) {
    say(`  ${commits} commits were decided by version ${core} of the core, and this is ${coreVersion}: not comparable`);
  }
  for (const { id, after, because } of setAside) say(`  set aside: ${id}, after ${after || 'nothing'}: ${because}`);
  for (const { commit, fault, expected, found } of first) {
    say(`  ${commit} ${fault}\n    expected ${expected.slice(0, 500)}\n    found    ${found.slice(0, 500)}`);
  }
}

const commitsOf = (byCore: Verified['ofOtherCores']): number => [...byCore.values()].reduce((sum, one) => sum + one, 0);

async function main(): Promise<number> {
  const options = { centre: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [from, to] = [new Date(values.from ?? 0), new Date(values.to ?? '9999-01-01T00:00Z')];
  if (positionals.join() !== 'verify' || [from, to].some((at) => Number.isNaN(at.getTime()))) {
    say(usage);
    return 2;
  }
  const verified = await verify(values.centre, from, to);
  verified.forEach(show);
  if (verified.length === 0) say(`There is no centre ${values.centre ?? ''}.`);
  const faults = verified.reduce((sum, one) => sum + one.faults, 0);
  const notComparable = verified.reduce((sum, one) => sum + commitsOf(one.ofOtherCores), 0);
  say(JSON.stringify({ journal: 'verify', centres: verified.length, faults, notComparable }));
  return faults > 0 || verified.length === 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (fault) {
  say(fault instanceof ConfigFault ? fault.message : `The journal could not be read: ${String(fault)}`);
  process.exitCode = 1;
}
