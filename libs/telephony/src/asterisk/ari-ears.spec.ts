import { AriEars } from './ari-ears.js';
import type { AriAnswer, AriClient } from './ari-client.js';

/** Asterisk answers when told to; whom it was asked to tell of, or what: the fallback's variables or not. */
function anAsterisk() {
  const asked: (boolean | string)[] = [];
  const answers: (() => void)[] = [];
  type Filter = { readonly allowed: readonly { readonly type: string }[] };
  const ask = (_method: string, _path: string, { eventSource }: { eventSource?: string }, body?: Filter) => {
    asked.push(eventSource ?? body?.allowed.some(({ type }) => type === 'ChannelVarset') ?? 'nothing');
    return new Promise<AriAnswer>((resolve) => answers.push(() => resolve({ status: 200, body: undefined })));
  };
  const client = { address: { app: 'fjordvest' }, ask } as unknown as AriClient;
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  /** It answers what it is asked until it is asked no more. */
  const answerAll = async () => {
    for (await turn(); answers.length > 0; await turn()) answers.shift()?.();
  };
  /** It answers the next that it was asked. */
  const answerNext = async () => {
    await turn();
    answers.shift()?.();
    await turn();
  };
  return { ears: new AriEars(client), asked, answerNext, answerAll };
}

describe('what Asterisk is asked to tell', () => {
  it('is narrowed once, however much is heard before that has come about', async () => {
    const { ears, asked, answerAll } = anAsterisk();
    for (let heard = 0; heard < 5; heard += 1) void ears.closeToFallback();
    await answerAll();
    expect(asked).toEqual([false]);
  });

  it('is narrowed again when it was forgotten, or opened meanwhile', async () => {
    const { ears, asked, answerAll } = anAsterisk();
    void ears.closeToFallback();
    await answerAll();
    void ears.closeToFallback();
    void ears.openToFallback();
    void ears.closeToFallback();
    await answerAll();
    expect(asked).toEqual([false, false, true, false]);
  });

  it('is neither widened nor narrowed while Asterisk answers whom it tells of, nor the other way about', async () => {
    const { ears, asked, answerNext, answerAll } = anAsterisk();
    void ears.subscribe(['channel:one']);
    void ears.subscribe(['channel:other']);
    void ears.openToFallback();
    void ears.subscribe(['channel:later']);
    await answerNext();
    expect(asked).toEqual(['channel:one', 'channel:other']);
    await answerNext();
    expect(asked).toEqual(['channel:one', 'channel:other', true]);
    await answerNext();
    expect(asked).toEqual(['channel:one', 'channel:other', true, 'channel:later']);
    await answerAll();
  });
});
