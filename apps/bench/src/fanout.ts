// node dist/fanout.js ground.json: an event of the floor → heard at every desk, through the gateways that infra/bench has
// started, beside a bare websocket server that says the same bytes to as many, turn by turn.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { centreId, instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { Redis } from 'ioredis';
import { Crowd } from './fanout/crowd.js';
import { machineMs, type Side } from './fanout/crowd-words.js';
import { manyPeople } from './fanout/many-people.js';
import { staffedFloor } from './fanout/staffed-floor.js';
import { arrival, start } from './full-floor.js';
import { KeptFloor } from './kept-floor.js';
import { median } from './median.js';
import type { BareWsOrder } from './peers/bare-ws.js';
import { percentile } from './steady-rate.js';
import { tokenOf } from './tokens.js';

type Ground = {
  readonly dir: string;
  readonly desks: number;
  readonly turns: number;
  readonly events: number;
  /** One event in so long; the next is never begun before everybody has heard the last. */
  readonly everyMs: number;
  readonly gateways: readonly string[];
  readonly origin: string;
  readonly redisUrl: string;
  readonly databaseUrl: string;
  readonly issuer: string;
  readonly signingKeys: string;
  readonly centreId: string;
};
type Figures = { readonly p50: number; readonly p99: number };

/** Two, on the two cores that the parts share: a third would only stand in line. */
const crowdProcesses = 2;
const warmUpEvents = 5;
const heardWithinMs = 30_000;
/** The line that the first queue of every desk is about, by the order of municipalities. */
const dialledLine = 3;

const ground = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Ground;
const { desks, gateways, events, everyMs } = ground;
const redis = new Redis(ground.redisUrl);
const people = await manyPeople(ground.databaseUrl, ground.centreId, desks);
const tokens = await Promise.all(people.map((person) => tokenOf(person, ground)));
const crowd = await Crowd.of(tokens, crowdProcesses, ground.dir);
const bare = fork(new URL('./peers/bare-ws.js', import.meta.url));
const [barePort] = (await once(bare, 'message')) as [number];
const floor = staffedFloor(people);
/** Two floors alike: the desks follow one, the bare server the other, and neither is at work in the other's turn. */
const floors = {
  ours: await KeptFloor.of(redis, floor, ground.centreId),
  ws: await KeptFloor.of(redis, floor, 'beside'),
};
const rung: Record<Side, number> = { ours: 0, ws: 0 };

const rows: { readonly gateways: number; readonly ours: Figures[]; readonly ws: Figures[] }[] = [];
try {
  await openBeside();
  for (const count of [1, 2]) {
    await crowd.open('ours', gateways.slice(0, count), ground.origin);
    const row = { gateways: count, ours: [] as Figures[], ws: [] as Figures[] };
    rows.push(row);
    await tellAll('ours', warmUpEvents);
    for (let turn = 1; turn <= ground.turns; turn++)
      for (const side of turn % 2 === 1 ? (['ours', 'ws'] as const) : (['ws', 'ours'] as const)) {
        const told = await tellAll(side, events);
        row[side].push(told);
        const who = side === 'ours' ? `${count} gateways` : 'bare ws';
        console.log(`${turn} ${desks} desks, ${who}: p50 ${told.p50.toFixed(1)} ms, p99 ${told.p99.toFixed(1)} ms`);
      }
    await crowd.close('ours');
  }
} finally {
  bare.kill();
  await crowd.goHome();
  redis.disconnect();
}
conclude();

/** A turn of ours first, so that the bare server has something to say: what a desk was told, word for word. */
async function openBeside(): Promise<void> {
  await crowd.open('ours', gateways.slice(0, 1), ground.origin);
  await tellAll('ours', warmUpEvents);
  const said = await crowd.close('ours');
  const order: BareWsOrder = { said, stream: centreKeys(centreId('beside')).changes, redisUrl: ground.redisUrl };
  bare.send(order);
  await crowd.open('ws', [`ws://127.0.0.1:${barePort}`], ground.origin);
  await tellAll('ws', warmUpEvents);
  console.log(`${desks} desks; ${said.length} characters to each at every event`);
}

/** So many callers ring, one after the other; from the event until each desk has heard that one more waits. */
async function tellAll(side: Side, count: number): Promise<Figures> {
  const beganAt = new Map<number, number>();
  for (let left = count; left > 0; left--) {
    const waiting = ++rung[side];
    const complete = crowd.complete(side, waiting);
    beganAt.set(waiting, machineMs());
    // Four lines take turns; only every fourth is dialled.
    await floors[side].take(arrival(waiting * 4 + dialledLine, instant(start + waiting)));
    await inTime(complete, waiting);
    await pause(everyMs - (machineMs() - (beganAt.get(waiting) ?? 0)));
  }
  const heard = await crowd.heard(side);
  const took = [...beganAt].flatMap(([waiting, began]) => (heard.get(waiting) ?? []).map((at) => at - began));
  if (took.length !== count * desks) throw new Error(`${side}: ${took.length} of ${count * desks} were heard`);
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

async function inTime(complete: Promise<void>, waiting: number): Promise<void> {
  const late = pause(heardWithinMs, undefined, { ref: false }).then(() => {
    throw new Error(`Not every desk has heard within ${heardWithinMs / 1_000} s that ${waiting} wait`);
  });
  await Promise.race([complete, late]);
}

function conclude(): void {
  const of = (figures: readonly Figures[]) => ({
    p50Ms: round(median(figures.map(({ p50 }) => p50))),
    p99Ms: round(median(figures.map(({ p99 }) => p99))),
  });
  const told = rows.map(({ gateways: count, ours, ws }) => ({ desks, gateways: count, ...of(ours), ws: of(ws) }));
  const ratios = rows[0]?.ours.map(({ p99 }, turn) => p99 / (rows[0]?.ws[turn]?.p99 ?? NaN)) ?? [];
  console.log(JSON.stringify({ bench: 'fanout', rows: told, vsWs: round(median(ratios)) }));
}

function round(figure: number): number {
  return Number(figure.toFixed(2));
}
