import { callId, instant, minutes } from '@samsvar/core';
import { AriClient, type AriAddress } from '@samsvar/telephony';
import type { ServerResponse } from 'node:http';
import { viewOf } from '../simulator/caller-view.js';
import { No } from '../simulator/http.js';
import type { RingableLine } from '../simulator/lines.js';
import { CitizenEar, type HeardNow } from './citizen-ear.js';
import { CitizenKeys } from './citizen-keys.js';

/** A visitor decides when to hang up; this only ends what was forgotten. */
const longest = minutes(30);
/** Of visitors with the receiver in hand: more would be a test of the machine, not a demo. */
const mostHeld = 50;

/** The citizens' telephones where calls go through Asterisk: each visitor rings with a key that lives as long as the call. */
export class RealTelephones {
  private readonly keys: CitizenKeys;
  private held = 0;

  constructor(private readonly asterisk: Omit<AriAddress, 'app'>) {
    this.keys = new CitizenKeys(new AriClient({ ...asterisk, app: 'citizens' }));
  }

  /** Takes back what an earlier demo was cut off from. */
  begin(): Promise<void> {
    return this.keys.takeAllBack();
  }

  /**
   * The visitor takes the receiver. First the key to ring with is written, then a line of JSON each time the citizen hears
   * something else. The reply is the receiver: when it is let go the key is good for nothing, and the call is over.
   */
  async hold(line: RingableLine, number: string | null, reply: ServerResponse): Promise<void> {
    if (this.held >= mostHeld) throw new No(429, 'too-many-callers', 'Too many are on the line.');
    this.held++;
    const away = new Promise<void>((resolve) => (reply.destroyed ? resolve() : reply.once('close', resolve)));
    try {
      await this.hearUntil(away, line, number, reply);
    } finally {
      this.held--;
    }
  }

  private async hearUntil(away: Promise<void>, line: RingableLine, number: string | null, reply: ServerResponse) {
    const key = await this.keys.make(number);
    if (!key) throw noAnswer();
    const tell = (told: object): void => void (reply.writableEnded || reply.write(`${JSON.stringify(told)}\n`));
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const about = {
      callId: callId(key.user),
      dialled: line.arrivesAt,
      number,
      arrivedAt: instant(Date.now()),
      rings: [],
    };
    const ear = new CitizenEar(this.asterisk, key.user, (now: HeardNow) => tell(viewOf({ ...about, ...now })), end);
    const forgotten = setTimeout(end, longest);
    try {
      if (!(await ear.open())) throw noAnswer();
      reply.writeHead(200, { 'content-type': 'application/x-ndjson' });
      tell({ key: { ...key, dial: line.arrivesAt } });
      await Promise.race([away, over]);
      tell({ hears: 'ended' });
      reply.end();
    } finally {
      clearTimeout(forgotten);
      await Promise.all([this.keys.takeBack(key.user), ear.close()]);
    }
  }
}

const noAnswer = (): No => new No(503, 'telephone-system-away', 'Asterisk does not answer.');
