import { ask, type Caller } from './ask.js';
import { Busy, toldOf, type Heard, type Telephone } from './telephone.js';

type Told = Caller | { readonly callId: string; readonly hears: 'ended' };

/** The simulator plays the call: what would be heard is told in words. */
export const simulatedTelephone: Telephone = (call, hear) => {
  const letGo = new AbortController();
  const over = (hears: 'ended' | 'busy'): void => (letGo.signal.aborted ? undefined : hear({ hears }));
  let callId: string | undefined;
  const held = async (): Promise<void> => {
    for await (const told of toldOf<Told>(call, letGo.signal)) {
      callId = told.callId;
      hear(told satisfies Heard);
    }
  };
  hear({ hears: 'ringing', message: null, talksWith: [] });
  held().catch((reason: unknown) => over(reason instanceof Busy ? 'busy' : 'ended'));
  return {
    press: (key) => void (callId && ask('POST', `/callers/${callId}/keys`, { key }).catch(() => undefined)),
    hangUp: () => letGo.abort(),
  };
};
