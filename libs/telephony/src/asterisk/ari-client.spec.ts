import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AriClient } from './ari-client.js';

let server: Server;
let ari: AriClient;
afterEach(() => {
  ari.close();
  server.closeAllConnections();
  server.close();
});

it('takes nobody for silent who was not asked yet: whoever waits for a free line has the whole time from then on', async () => {
  await aPbx({ takes: 600 }, { turn: 10_000, answer: 1_000, idle: 10_000 });
  const answers = await Promise.all(Array.from({ length: 40 }, () => ari.ask('GET', '/channels')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
}, 20_000);

it('reads an answer that came while this very process stood still', async () => {
  await aPbx({ thenStandsStill: 300 }, { turn: 10_000, answer: 100, idle: 10_000 });
  expect(await ari.ask('GET', '/channels')).toMatchObject({ status: 200 });
});

it('waits neither for an answer nor for a turn for ever', async () => {
  await aPbx({ takes: 60_000 }, { turn: 150, answer: 100, idle: 10_000 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ari.ask('GET', '/channels')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([0]));
});

it('lets a line go that has been idle, before the other end does', async () => {
  await aPbx({}, { turn: 10_000, answer: 10_000, idle: 50 });
  server.keepAliveTimeout = 0; // it would keep it for ever
  const gone = new Promise<void>((resolve) => server.once('connection', (line) => line.once('close', () => resolve())));
  await ari.ask('GET', '/channels');
  await gone;
});

type Manner = { readonly takes?: number; readonly thenStandsStill?: number };

/** Something that answers as Asterisk does, after so long; then this whole process does nothing else for so long. */
async function aPbx(
  { takes = 0, thenStandsStill = 0 }: Manner,
  longest: { turn: number; answer: number; idle: number },
) {
  server = createServer((_, answer) => {
    setTimeout(() => {
      answer.end('[]');
      for (const since = Date.now(); Date.now() - since < thenStandsStill;);
    }, takes).unref();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  ari = new AriClient({ host: '127.0.0.1', port, user: 'u', password: 'p', app: 'fjordvest' }, longest);
}
