import type { AriAnswer } from './ari-client.js';
import { HeldCallers } from './held-callers.js';

const app = 'fjordvest';

describe('callers whom nobody looks after', () => {
  it('go to the fallback, the longest waiting first, when the telephones that rang for them are let go', async () => {
    const { held, words } = anAsterisk([caller('younger', '10:01'), caller('older', '10:00'), telephone]);
    expect(await held.sendToFallback(() => Promise.resolve(true))).toEqual({ callers: 2, legs: 1 });
    expect(words).toEqual([
      `DELETE /channels/${telephone.id}`,
      ...['FALLBACK=yes PJSIP/older', 'POST /channels/older/continue'],
      ...['FALLBACK=yes PJSIP/younger', 'POST /channels/younger/continue'],
    ]);
  });

  it('are left alone when they have come into a conversation since they were listed, and so is its telephone', async () => {
    const { held, words, talk } = anAsterisk([caller('older', '10:00'), caller('younger', '10:01'), telephone]);
    const mayAct = () => Promise.resolve(talk('younger', telephone.id));
    expect(await held.sendToFallback(mayAct)).toEqual({ callers: 1, legs: 0 });
    expect(words).toEqual(['FALLBACK=yes PJSIP/older', 'POST /channels/older/continue']);
  });

  it('are left to whoever claims the floor meanwhile: the lease is asked before each of them', async () => {
    const { held, words } = anAsterisk([caller('older', '10:00'), caller('younger', '10:01')]);
    let asked = 0;
    expect(await held.sendToFallback(() => Promise.resolve(++asked === 1))).toEqual({ callers: 1, legs: 0 });
    expect(words).toEqual(['FALLBACK=yes PJSIP/older', 'POST /channels/older/continue']);
  });

  it('are left alone when Asterisk does not say who talks', async () => {
    const { held, words, falls } = anAsterisk([caller('older', '10:00')]);
    expect(await held.sendToFallback(() => Promise.resolve(falls()))).toEqual({ callers: 0, legs: 0 });
    expect(words).toEqual([]);
  });
});

const caller = (id: string, since: string) => ({
  ...{ id, name: `PJSIP/${id}`, creationtime: `2026-11-22T${since}:00Z` },
  dialplan: { exten: '57000000', app_name: 'Stasis', app_data: `${app},caller,57000000,` },
});

const telephone = {
  ...{ id: `${app}~device~younger~younger.1`, creationtime: '2026-11-22T10:02:00Z' },
  dialplan: { exten: 's', app_name: 'Wait', app_data: '0.1' },
};

/** An Asterisk with these channels, in which nobody talks yet. */
function anAsterisk(channels: readonly object[]) {
  const words: string[] = [];
  let talks: readonly string[] = [];
  let isSilent = false;
  const ask = (method: string, path: string): Promise<AriAnswer> => {
    if (method !== 'GET') words.push(`${method} ${decodeURIComponent(path)}`);
    if (isSilent) return Promise.resolve({ status: 0, body: undefined });
    const body = path === '/channels' ? channels : [{ id: 'talk-x', bridge_type: 'mixing', channels: talks }];
    return Promise.resolve({ status: 200, body });
  };
  const manage = (action: string, { Channel, Variable, Value }: Readonly<Record<string, string>> = {}) => {
    words.push(action === 'Setvar' ? `${Variable}=${Value} ${Channel}` : action);
    return Promise.resolve([{ Response: 'Success' }]);
  };
  return {
    words,
    held: new HeldCallers({ ask }, { ask: manage }, app),
    talk: (...those: readonly string[]) => (talks = those).length > 0,
    falls: () => (isSilent = true),
  };
}
