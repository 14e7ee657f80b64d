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

it('takes an answer that nobody can read for none, and lives on', async () => {
  await aPbx({ says: '<html>503 Service Unavailable</html>' }, { turn: 1_000, answer: 1_000, idle: 10_000 });
  expect(await ari.ask('GET', '/channels')).toMatchObject({ status: 0 });
});

it('waits neither for an answer nor for a turn for ever', async () => {
  await aPbx({ takes: 60_000 }, { turn: 150, answer: 100, idle: 10_000 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ari.ask('GET', '/channels')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([0]));
});

it('says of a word that had no turn that it was never said, and of one without an answer that it may have been done', async () => {
  await aPbx({ takes: 60_000 }, { turn: 150, answer: 300, idle: 10_000 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ari.ask('POST', '/channels/x')));
  expect(answers.map(({ status, isUnsaid }) => [status, isUnsaid])).toEqual([
    ...Array.from({ length: 16 }, () => [0, false]),
    ...Array.from({ length: 4 }, () => [0, true]),
  ]);
});

it('says nothing any more that had its turn only after the floor was lost: it would be said in the next owner’s name', async () => {
  let heard = 0;
  let isOwner = true;
  const hears = () => (heard += 1);
  await aPbx({ takes: 200 }, { turn: 10_000, answer: 10_000, idle: 10_000 }, { mayAct: () => isOwner, hears });
  const asked = Array.from({ length: 40 }, () => ari.ask('POST', '/channels/x'));
  while (heard < 16) await new Promise((later) => setImmediate(later));
  isOwner = false;
  const answers = await Promise.all(asked);
  expect([heard, answers.filter(({ isUnsaid }) => isUnsaid).length]).toEqual([16, 24]);
});

it('says nothing any more once it is closed, whoever waited for a turn', async () => {
  let heard = 0;
  await aPbx({ takes: 200 }, { turn: 10_000, answer: 10_000, idle: 10_000 }, { hears: () => (heard += 1) });
  const asked = Array.from({ length: 40 }, () => ari.ask('POST', '/channels/x'));
  while (heard < 16) await new Promise((later) => setImmediate(later));
  ari.close();
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([0]));
  expect(heard).toBe(16);
});

it('lets a line go that has been idle, before the other end does', async () => {
  await aPbx({}, { turn: 10_000, answer: 10_000, idle: 50 });
  server.keepAliveTimeout = 0; // it would keep it for ever
  const gone = new Promise<void>((resolve) => server.once('connection', (line) => line.once('close', () => resolve())));
  await ari.ask('GET', '/channels');
  await gone;
});

type Manner = { readonly takes?: number; readonly thenStandsStill?: number; readonly says?: string };

/** Something that answers as Asterisk does, after so long; then this whole process does nothing else for so long. */
async function aPbx(
  { takes = 0, thenStandsStill = 0, says = '[]' }: Manner,
  longest: { turn: number; answer: number; idle: number },
  { mayAct = () => true, hears = () => undefined }: { mayAct?: () => boolean; hears?: () => void } = {},
) {
  server = createServer((_, answer) => {
    hears();
    setTimeout(() => {
      answer.end(says);
      for (const since = Date.now(); Date.now() - since < thenStandsStill;);
    }, takes).unref();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  ari = new AriClient({ host: '127.0.0.1', port, user: 'u', password: 'p', app: 'fjordvest' }, mayAct, longest);
}
