import type { AriAnswer } from './ari-client.js';
import { AriEcho } from './ari-echo.js';

/** An Asterisk that answers so when it is asked to say something, and a socket over which it is heard or not. */
function anEcho(status: number, isHeard: boolean) {
  const ask = (): Promise<AriAnswer> => {
    if (isHeard) setImmediate(() => echo.heard());
    return Promise.resolve({ status, body: undefined });
  };
  const echo = new AriEcho({ address: { host: '', port: 0, user: '', password: '', app: 'fjordvest' }, ask }, 20);
  return echo;
}

describe('a socket that Asterisk has just opened', () => {
  it('is ours when what Asterisk is asked to say is heard over it', async () => {
    expect(await anEcho(204, true).comesBack()).toBe(true);
  });

  it('is not when nothing is heard, or Asterisk does not know the application', async () => {
    expect(await anEcho(204, false).comesBack()).toBe(false);
    expect(await anEcho(404, false).comesBack()).toBe(false);
  });

  it('stays when Asterisk could not be asked: that says nothing of it', async () => {
    expect(await anEcho(0, false).comesBack()).toBe(true);
  });
});
