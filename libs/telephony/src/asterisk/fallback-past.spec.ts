import { instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { AmiBlock } from './ami-client.js';
import { FallbackPast } from './fallback-past.js';

const now = instant(60_000);

it('tells of a note once though Asterisk did not answer when it was to be removed, and removes it with the next', async () => {
  const told: TelephoneEvent[] = [];
  const notes = new Map([['c1', note]]);
  let isAway = true;
  const ask = (action: string, { Key: key = '' }: Readonly<Record<string, string>> = {}): Promise<AmiBlock[]> => {
    if (action === 'DBGetTree') return Promise.resolve(treeOf(notes));
    if (isAway) return Promise.resolve([]);
    notes.delete(key);
    return Promise.resolve([{ Response: 'Success' }]);
  };
  const book = () => ({ callerRef: 'some-caller', isInternal: false });
  const past = new FallbackPast({ ask }, 'fjordvest', book, (event) => {
    told.push(event);
    return Promise.resolve(true);
  });
  (await past.read(now))();
  await untilIdle();
  notes.set('c2', note);
  isAway = false;
  (await past.read(now))();
  await untilIdle();
  expect(told.map((event) => 'callId' in event && event.callId)).toEqual(['c1', 'c2']);
  expect([...notes]).toEqual([]);
});

/** As the dialplan writes it of a caller who gave up. */
const note = '10,57000000,+4700000001,,20,5,30';

const treeOf = (notes: ReadonlyMap<string, string>): AmiBlock[] => [
  { Response: 'Success' },
  ...[...notes].map(([call, text]) => ({ Event: 'DBGetTreeResponse', Key: `/fallback/fjordvest/${call}`, Val: text })),
];

const untilIdle = () => new Promise((resolve) => setImmediate(resolve));
