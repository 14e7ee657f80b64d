import type { DeskState, FloorAnswer } from '@samsvar/contracts';
import { callId, centreId, instant, personId } from '@samsvar/core';
import { DeskLine, type Port, type Word } from './desk-line.js';

type Self = NonNullable<DeskState['me']>;

let now = 0;
beforeEach(() => (now = 0));

const hold = { event: 'call:hold', about: { callId: callId('call-1') } } as const;

it('says a word once, and shows that it was done only when the house has said so', () => {
  const { line, said, port } = desk();
  line.connected(port);
  line.say(hold);
  expect(became(line)).toEqual(['saying']);
  said[0]?.answer({ done: true });
  now += 3_999;
  line.beat();
  expect(became(line)).toEqual(['done']);
  now += 1;
  line.beat();
  expect(became(line)).toEqual([]);
  expect(said).toHaveLength(1);
});

it('says an unanswered word again under the same id, and on a new connection', () => {
  const { line, said, port } = desk();
  line.say(hold);
  expect(said).toHaveLength(0);
  line.connected(port);
  now += 5_000;
  line.beat();
  line.disconnected();
  line.connected(port);
  expect(said).toHaveLength(3);
  expect(new Set(said.map(({ word }) => word.id)).size).toBe(1);
});

it('asks again when the house does not know yet, and shows any other no', () => {
  const { line, said, port } = desk();
  line.connected(port);
  line.say(hold);
  said[0]?.answer({ refused: 'too-slow' });
  expect(became(line)).toEqual(['saying']);
  now += 5_000;
  line.beat();
  said[1]?.answer({ refused: 'not-now' });
  expect(became(line)).toEqual(['not-now']);
});

it('takes the same said twice for one word while the first is under way', () => {
  const { line, said, port } = desk();
  line.connected(port);
  line.say(hold);
  line.say({ ...hold, about: { ...hold.about } });
  expect(said).toHaveLength(1);
});

it('gives a word up after a minute: the house would not take it any more', () => {
  const { line } = desk();
  line.say(hold);
  now += 60_000;
  line.beat();
  expect(became(line)).toEqual(['unheard']);
  line.dismiss();
  expect(line.now().words).toEqual([]);
});

it('asks for everything when a number was left out, and for nothing when none was', () => {
  const { line, port, asked } = desk();
  line.connected(port);
  line.told(state(1));
  line.count(2);
  line.told(state(3));
  expect(asked).toHaveLength(0);
  line.told(state(5));
  expect(asked).toHaveLength(1);
  asked[0]?.({ ...state(6), isCurrent: false });
  expect(line.now().state?.isCurrent).toBe(false);
  line.told(state(7));
  expect(asked).toHaveLength(1);
});

it('begins to count anew on a new connection, and keeps what it showed meanwhile', () => {
  const { line, port, asked } = desk();
  line.connected(port);
  line.told(state(1));
  line.told(state(2));
  line.disconnected();
  expect(line.now()).toMatchObject({ isLive: false, state: { seq: 2 } });
  line.connected(port);
  line.told(state(1));
  line.told(state(2));
  expect(asked).toHaveLength(0);
});

it('says the person’s status again to a floor that began anew and knows of nobody, once', () => {
  const { line, said, port } = desk();
  line.connected(port);
  line.told(state(1, me('available', { who: 'agent' })));
  line.disconnected();
  line.connected(port);
  line.told({ ...state(1), isCurrent: false }); // by a house that does not hear the floor yet
  expect(said).toHaveLength(0);
  line.told(state(2, me('off', null)));
  line.told(state(3, me('off', null)));
  expect(said.map(({ word }) => [word.event, word.about])).toEqual([['presence:set', { presence: 'available' }]]);
});

it.each([
  ['who was off', me('off', { who: 'agent' }), me('off', null)],
  [
    'whom the coordinator has set off',
    me('available', { who: 'agent' }),
    me('off', { who: 'coordinator', personId: personId('lead'), why: 'not-at-desk' }),
  ],
  ['who had not said anything', me('off', null), me('off', null)],
  ['who was not among those who answer', null, me('off', null)],
])('says nothing by itself for one %s', (_, before, after) => {
  const { line, said, port } = desk();
  line.connected(port);
  line.told(state(1, before));
  line.told(state(2, after));
  expect(said).toEqual([]);
});

const became = (line: DeskLine) => line.now().words.map((word) => word.became);

function desk() {
  const said: { word: Word; answer: (outcome: FloorAnswer) => void }[] = [];
  const asked: Parameters<Port['resync']>[0][] = [];
  const port: Port = { say: (word, answer) => said.push({ word, answer }), resync: (answer) => asked.push(answer) };
  return { line: new DeskLine(() => now), said, asked, port };
}

function me(presence: Self['presence'], presenceBy: Self['presenceBy']): Self {
  return {
    ...{ presence, presenceBy, presenceSince: instant(0), task: 'idle', onDuty: 'phone' },
    ...{ restsUntil: null, isReachable: true },
  };
}

const state = (seq: number, self: Self | null = null): DeskState => ({
  seq,
  centreId: centreId('fjordvest'),
  isCurrent: true,
  ...{ me: self, offer: null, callOut: null, call: null, handedOn: [], queue: [], colleagues: [], lead: null },
});
