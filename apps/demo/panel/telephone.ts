import { ask, type Caller } from './ask.js';

/** What the citizen hears, or that the call is over: `busy` when it never came to be. */
export type Heard = Pick<Caller, 'hears' | 'message' | 'talksWith'> | { readonly hears: 'ended' | 'busy' };

/** A receiver that is held. */
export type Receiver = { press(key: string): void; hangUp(): void };

/** The citizen's telephone, whatever carries the call. */
export type Telephone = (line: string, hear: (heard: Heard) => void) => Receiver;

/** By what the page says carries calls. A real one, through Asterisk, is fetched only where there is one. */
export const telephones: Readonly<Record<string, () => Promise<Telephone>>> = {
  simulated: () => Promise.resolve(simulated),
};

/** The simulator plays the call. The open reply is the receiver: leaving the page lets it go. */
const simulated: Telephone = (line, hear) => {
  const letGo = new AbortController();
  let callId: string | undefined;
  const held = async (): Promise<void> => {
    const reply = await fetch('/demo/telephone', {
      method: 'POST',
      body: JSON.stringify({ line }),
      signal: letGo.signal,
    });
    if (!reply.ok || !reply.body) return hear({ hears: 'busy' });
    for await (const now of linesOf(reply.body)) {
      callId = now.callId;
      hear(now);
    }
  };
  // Whoever has put it down hears nothing more.
  held().catch(() => letGo.signal.aborted || hear({ hears: 'ended' }));
  return {
    press: (key) => void (callId && ask('POST', `/callers/${callId}/keys`, { key }).catch(() => undefined)),
    hangUp: () => letGo.abort(),
  };
};

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Caller> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Caller;
  }
}
