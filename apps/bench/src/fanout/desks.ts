// Forked by crowd.ts with the tokens of its desks: sits at so many desks in one process, and notes when each hears of what.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { deskPath, type DeskState } from '@samsvar/contracts';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { machineMs, type CrowdOrder, type CrowdReport, type Side } from './crowd-words.js';

/** Signing in costs a gateway a look into Postgres: they come some at a time, as in a morning, only faster. */
const atOnce = 20;
const comesWithinMs = 60_000;

const tokens = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[];
const heardAt: Record<Side, Map<number, number[]>> = { ours: new Map(), ws: new Map() };
const open: Record<Side, { close(): void }[]> = { ours: [], ws: [] };
/** The last that the first of our desks was told, as it came over the wire: the bare server says the same. */
let said = '';

process.on('message', (order: CrowdOrder) => void obey(order));
process.once('disconnect', () => process.exit());

async function obey(order: CrowdOrder): Promise<void> {
  const { side } = order;
  switch (order.do) {
    case 'open':
      await openAll(order);
      return report({ is: 'open', side });
    case 'close':
      for (const one of open[side].splice(0)) one.close();
      return report({ is: 'closed', side, said });
    case 'tell':
      report({ is: 'told', side, heardAt: [...heardAt[side]] });
      heardAt[side].clear();
  }
}

async function openAll({ side, doors, origin }: Extract<CrowdOrder, { do: 'open' }>): Promise<void> {
  const left = tokens.map((token, place) => ({ token, door: doors[place % doors.length] ?? '', isFirst: place === 0 }));
  const come = async () => {
    for (let next = left.shift(); next; next = left.shift())
      open[side].push(side === 'ours' ? await deskOf(next, origin) : await bareDesk(next.door));
  };
  await Promise.all(Array.from({ length: atOnce }, come));
}

type Place = { readonly token: string; readonly door: string; readonly isFirst: boolean };

/** A desk as the browser's, once it has been told how things are. */
async function deskOf({ token, door, isFirst }: Place, origin: string): Promise<Socket> {
  const desk = io(door, {
    path: deskPath,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    auth: { token },
    extraHeaders: { origin },
  });
  const isTold = new Promise<void>((resolve) => desk.once('desk:state', () => resolve()));
  let refused = 'nobody answers';
  desk.on('connect_error', ({ message }) => {
    refused = message;
    // A gateway that does not hear the news yet says so, and the client does not come again by itself after a refusal.
    if (!desk.active) void pause(200).then(() => desk.connect());
  });
  const inVain = pause(comesWithinMs, undefined, { ref: false }).then(() => {
    throw new Error(`A desk was not let in: ${refused}`);
  });
  await Promise.race([isTold, inVain]);
  desk.on('desk:state', (state: DeskState) => note('ours', state));
  if (isFirst) desk.io.engine.on('message', (text: unknown) => (said = overTheWire(text)));
  return desk;
}

/** The same bytes over a bare socket, read as far as a desk reads them. */
function bareDesk(door: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(door);
    socket.once('open', () => resolve(socket)).once('error', reject);
    socket.on('message', (text) => {
      const [, state] = JSON.parse((text as Buffer).toString('utf8').slice('42'.length)) as [string, DeskState];
      note('ws', state);
    });
  });
}

function note(side: Side, { queue }: DeskState): void {
  const now = machineMs();
  const waiting = queue.reduce((sum, one) => sum + one.waiting, 0);
  const times = heardAt[side].get(waiting) ?? [];
  heardAt[side].set(waiting, times);
  if (times.push(now) === tokens.length) report({ is: 'complete', side, waiting });
}

function report(words: CrowdReport): void {
  process.send?.(words);
}

/** Its one letter of the transport before it. */
const overTheWire = (data: unknown): string => (typeof data === 'string' ? `4${data}` : '');
