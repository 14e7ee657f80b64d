import { minutes, type CallId, type Millis } from '@samsvar/core';
import type { ServerResponse } from 'node:http';
import { viewOf } from './caller-view.js';
import type { RingableLine } from './lines.js';
import type { Telephones } from './telephones.js';

/** A visitor decides when to hang up; this only ends what was forgotten. */
const longest: Millis = minutes(30);

/** How often we look for something new to tell. */
const lookEveryMs = 200;

/**
 * The citizen's telephone in a visitor's browser: rings, and writes a line of JSON each time the citizen hears something
 * else. The reply is the receiver: when it is let go, by hand or because the page is left, the citizen has hung up.
 */
export function holdTelephone(
  telephones: Telephones,
  line: RingableLine,
  number: string | null,
  reply: ServerResponse,
): void {
  const callId: CallId = telephones.ring(line, { number, patience: longest, talk: longest });
  reply.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let told = '';
  const look = (): void => {
    const caller = telephones.callers().find((one) => one.callId === callId);
    const now = JSON.stringify(caller ? viewOf(caller) : { callId, hears: 'ended' });
    if (now !== told) reply.write(`${now}\n`);
    told = now;
    if (!caller) reply.end();
  };
  const looking = setInterval(look, lookEveryMs);
  reply.on('close', () => {
    clearInterval(looking);
    telephones.holding(callId)?.hangUp(callId);
  });
  look();
}
