// node dist/decide.js <redis url> [short]: what one decision costs, beside a scan of all pairs and a floor in Redis.
import { Redis } from 'ioredis';
import { conclude } from './conclude.js';
import { fullFloor, Rounds } from './full-floor.js';
import { median } from './median.js';
import { LuaFloor } from './peers/lua-floor.js';
import { PairScan } from './peers/pair-scan.js';

const isShort = process.argv[3] === 'short';
const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const;
type Size = keyof typeof sizes;

/** Rounds of five decisions a turn. One scan of all pairs of 10k takes seconds, of 100k minutes: left out. */
const rounds = isShort
  ? { ours: 50, lua: 20, scan: { '1k': 1, '10k': 0, '100k': 0 } }
  : { ours: 4_000, lua: 1_000, scan: { '1k': 20, '10k': 0, '100k': 0 } };
const repetitions = isShort ? 1 : 7;

type Side = 'ours' | 'lua' | 'scan';
const figures: Record<Side, Record<Size, number[]>> = {
  ours: { '1k': [], '10k': [], '100k': [] },
  lua: { '1k': [], '10k': [], '100k': [] },
  scan: { '1k': [], '10k': [], '100k': [] },
};

const redis = new Redis(process.argv[2] ?? '');
const floors = new Map<Size, { ours: Rounds; lua: LuaFloor; scan: PairScan }>();
for (const [name, size] of Object.entries(sizes) as [Size, number][]) {
  const ours = new Rounds(fullFloor(size), size);
  const scan = new PairScan(rounds.scan[name] > 0 ? size : 1);
  floors.set(name, { ours, lua: await new LuaFloor(redis, size).fill(), scan });
}
// Node compiles what is used often: every size has had its turn before anything is measured.
for (const { ours } of floors.values()) ours.run(rounds.ours);

for (let turn = 1; turn <= repetitions; turn++) {
  for (const [name, { ours, lua, scan }] of floors) {
    figures.ours[name].push(ours.run(rounds.ours));
    figures.lua[name].push(await lua.run(rounds.lua));
    if (rounds.scan[name] > 0) figures.scan[name].push(scan.run(rounds.scan[name]));
    const said = (['ours', 'lua', 'scan'] as const).map((side) => `${side} ${show(figures[side][name].at(-1))}`);
    console.log(`${turn} ${name.padStart(4)} waiting × agents, ns per decision: ${said.join(', ')}`);
  }
}
redis.disconnect();

const ns = (side: Side, size: Size) => Math.round(median(figures[side][size]));
const per = (size: Size) => ns('ours', size);
const result = {
  bench: 'decide',
  ns: { '1k': per('1k'), '10k': per('10k'), '100k': per('100k') },
  flatness: round(per('100k') / per('1k')),
  vsPairScan: round(ns('scan', '1k') / per('1k')),
  vsRedisLua: round(ns('lua', '1k') / per('1k')),
};
for (const side of ['lua', 'scan'] as const)
  console.log(
    `${side}: ${JSON.stringify({ '1k': ns(side, '1k'), '10k': ns(side, '10k'), '100k': ns(side, '100k') })} ns`,
  );
conclude(result, isShort ? {} : { 'flatness ≤ 1.5': result.flatness <= 1.5 });

function show(figure: number | undefined): string {
  return figure === undefined ? '–' : figure.toFixed(0);
}

function round(ratio: number): number {
  return Number(ratio.toFixed(2));
}
