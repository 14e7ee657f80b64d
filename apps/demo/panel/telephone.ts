import type { Caller } from './ask.js';

/** Who is rung, and whether the number is kept from them. */
export type Call = { readonly line: string; readonly isWithheld: boolean };

/** What the citizen hears of the call. */
export type HeardNow = Pick<Caller, 'hears' | 'message' | 'talksWith'>;

/**
 * How a call ends, or why there was none: `busy`, it was not taken; `refused` and `missing`, there is no microphone to be
 * heard by; `away`, no contact with whoever carries calls.
 */
export type Over = 'ended' | 'busy' | 'refused' | 'missing' | 'away';

/** `dials`: nothing is heard yet; `asks`: the browser asks for the microphone. */
export type Heard = HeardNow | { readonly hears: Over | 'dials' | 'asks' };

/** A receiver that is held. */
export type Receiver = { press(key: string): void; hangUp(): void };

/** The citizen's telephone, whatever carries the call. Whoever has put it down hears nothing more. */
export type Telephone = (call: Call, hear: (heard: Heard) => void) => Receiver;

/** Nobody took the call: the lines are full. */
export class Busy extends Error {}

/**
 * What the house tells of a call, a line of JSON each time. The open reply is the receiver: letting it go, or leaving the
 * page, is hanging up.
 */
export async function* toldOf<Told>(call: Call, signal: AbortSignal): AsyncGenerator<Told> {
  const reply = await fetch('/demo/telephone', { method: 'POST', body: JSON.stringify(call), signal });
  if (reply.status === 429) throw new Busy();
  if (!reply.ok || !reply.body) throw new Error(`/demo/telephone: ${reply.status}`);
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Told;
  }
}
