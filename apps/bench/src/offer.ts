// node dist/offer.js <redis url> [short]: from the event to the offer that Redis has kept, at a steady rate of events.
import { Redis } from 'ioredis';
import { AgentRounds } from './agent-rounds.js';
import { BareCommit } from './peers/bare-commit.js';
import { conclude } from './conclude.js';
import { fullFloor } from './full-floor.js';
import { KeptFloor } from './kept-floor.js';
import { median } from './median.js';
import { atRate, percentile } from './steady-rate.js';

const isShort = process.argv[3] === 'short';
const sizes = isShort ? [1_000] : [1_000, 100_000];
const rates = [50, 500];
const seconds = isShort ? 1 : 8;
const repetitions = isShort ? 1 : 3;

type Latencies = { readonly p50: number; readonly p99: number };
type Row = { readonly rate: number; readonly waiting: number; readonly ours: Latencies[]; readonly bare: Latencies[] };

const redis = new Redis(process.argv[2] ?? '');
const bare = new BareCommit(redis);
const rows: Row[] = [];
for (const waiting of sizes) {
  const began = performance.now();
  const floor = await KeptFloor.of(redis, fullFloor(waiting), `bench-${waiting}`);
  console.log(`${waiting} waiting and as many talking lie in Redis after ${Math.round(performance.now() - began)} ms`);
  const rounds = new AgentRounds(floor, waiting);
  // Node compiles what is used often: everything has had its turn before anything is measured.
  await atRate(500, 2, () => rounds.next());
  for (const rate of rates) {
    const row: Row = { rate, waiting, ours: [], bare: [] };
    rows.push(row);
    for (let turn = 1; turn <= repetitions; turn++) {
      await rounds.finish();
      const before = floor.offersMade;
      const ours = await atRate(rate, seconds, () => rounds.next());
      row.ours.push(latencies(ours));
      row.bare.push(latencies(await atRate(rate, seconds, () => bare.commit())));
      const said = `ours ${show(row.ours.at(-1))}, a bare commit ${show(row.bare.at(-1))}`;
      console.log(`${turn} ${waiting} waiting, ${rate}/s: ${floor.offersMade - before} offers, ${said}`);
    }
  }
}
redis.disconnect();

const figures = rows.map(({ rate, waiting, ours, bare: peer }) => ({
  ...{ rate, waiting },
  p50Ms: round(median(ours.map(({ p50 }) => p50))),
  p99Ms: round(median(ours.map(({ p99 }) => p99))),
  barePeer: { p50Ms: round(median(peer.map(({ p50 }) => p50))), p99Ms: round(median(peer.map(({ p99 }) => p99))) },
}));
const slow = figures.filter(({ rate, p99Ms }) => rate === 50 && p99Ms >= 20);
conclude({ bench: 'offer', rows: figures }, isShort ? {} : { 'p99 < 20 ms at 50/s': slow.length === 0 });

function latencies(all: readonly number[]): Latencies {
  return { p50: percentile(all, 0.5), p99: percentile(all, 0.99) };
}

function show(figure: Latencies | undefined): string {
  return figure ? `p50 ${figure.p50.toFixed(2)} ms, p99 ${figure.p99.toFixed(2)} ms` : '–';
}

function round(ms: number): number {
  return Number(ms.toFixed(2));
}
