import { agentId, centreId, instant, minutes, type FloorEvent } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { DeskAnswer, DeskMessage } from './desk-message.js';
import { Inbox } from './inbox.js';

const keys = centreKeys(centreId('fjordvest'));
const noon = instant(Date.UTC(2026, 10, 23, 12));

let testing: TestRedis;
let inbox: Inbox;
let clock = noon;

beforeEach(async () => {
  testing = await testRedis();
  clock = noon;
});
afterEach(async () => {
  inbox.close();
  await testing.quit();
});

describe('a word in the inbox', () => {
  it('is no later for a clock that was stepped back since the word before', async () => {
    const taken = open();
    await says('first', noon);
    expect(await taken()).toMatchObject({ event: { id: 'first', at: noon } });
    clock = instant(noon - minutes(3));
    await says('second', clock);
    expect(await taken()).toMatchObject({ event: { id: 'second', at: noon + 1 } });
  });

  it('is not obeyed when it has lain for more than a minute', async () => {
    const taken = open();
    clock = instant(noon + minutes(1) + 1);
    await says('old', noon);
    expect(await taken()).toMatchObject({ answer: 'too-late' });
  });
});

type Said = { readonly answer?: DeskAnswer; readonly event?: FloorEvent; readonly message: { readonly id: string } };

/** Whatever is taken out, one after the other. */
function open(): () => Promise<Said> {
  const all: Said[] = [];
  const waiting: ((said: Said) => void)[] = [];
  const answer = (said: object): Promise<undefined> => {
    const next = waiting.shift();
    if (next) next(said as Said);
    else all.push(said as Said);
    return Promise.resolve(undefined);
  };
  inbox = new Inbox({ redis: testing.client.duplicate(), keys, now: () => clock, answer });
  inbox.open();
  return () => {
    const said = all.shift();
    return said ? Promise.resolve(said) : new Promise((resolve) => waiting.push(resolve));
  };
}

async function says(id: string, sentAt: number): Promise<void> {
  const word: DeskMessage['word'] = {
    ...{ type: 'presence-changed', agentId: agentId('blid'), presence: 'pause', by: { who: 'agent' } },
  };
  await testing.client.xadd(keys.inbox, '*', 'letter', JSON.stringify({ id, sentAt, word }));
}
