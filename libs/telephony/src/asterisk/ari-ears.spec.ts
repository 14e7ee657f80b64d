import { AriEars } from './ari-ears.js';
import type { AriAnswer, AriClient } from './ari-client.js';

/** Asterisk answers when told to; what it was asked to tell, the fallback's variables or not. */
function anAsterisk() {
  const asked: boolean[] = [];
  const answers: (() => void)[] = [];
  const ask = (_method: string, _path: string, _query: object, body: { allowed: { type: string }[] }) => {
    asked.push(body.allowed.some(({ type }) => type === 'ChannelVarset'));
    return new Promise<AriAnswer>((resolve) => answers.push(() => resolve({ status: 200, body: undefined })));
  };
  const client = { address: { app: 'fjordvest' }, ask } as unknown as AriClient;
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  /** It answers what it is asked until it is asked no more. */
  const answerAll = async () => {
    for (await turn(); answers.length > 0; await turn()) answers.shift()?.();
  };
  return { ears: new AriEars(client), asked, answerAll };
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
});
