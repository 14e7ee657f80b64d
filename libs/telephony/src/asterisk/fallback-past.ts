import { agentId, callId, instant, type CallId, type Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook } from '../telephony.js';
import type { Ami } from './ami-client.js';
import { AsteriskDatabase } from './asterisk-database.js';
import { knownCaller } from './known-caller.js';

/** How a caller's time in the fallback ended. */
export type Over = TelephoneEvent & { readonly callId: CallId };

/** What was over in the fallback queue before a router was there to hear of it: the dialplan has written it down. */
export class FallbackPast {
  private readonly database: AsteriskDatabase;
  private readonly family: string;
  /** The centre has these, and their notes may still be there. */
  private readonly counted = new Set<CallId>();

  constructor(
    ami: Ami,
    app: string,
    private readonly book: CallerBook,
    private readonly tell: (event: TelephoneEvent) => void | Promise<boolean>,
  ) {
    this.database = new AsteriskDatabase(ami);
    this.family = `fallback/${app}`;
  }

  /** Reads it at once, and tells it when asked to. */
  async read(at: Instant): Promise<() => void> {
    const written = (await this.database.all(this.family)) ?? new Map<string, string>();
    return () => {
      for (const [call, note] of written)
        if (!this.counted.has(callId(call))) void this.over(this.eventOf(callId(call), note, at));
    };
  }

  /** A caller's time in the fallback is over; when the centre has that, the note of it goes, if not now then later. */
  async over(event: Over): Promise<void> {
    if (!(await this.tell(event))) return;
    this.counted.add(event.callId);
    for (const call of this.counted) if (await this.database.remove(this.family, call)) this.counted.delete(call);
  }

  /** As `fallback-over` in extensions.conf writes it, times in whole seconds. */
  private eventOf(call: CallId, note: string, at: Instant): Over {
    const [arrived, dialled = '', number = '', member = '', queued, waited, ended] = note.split(',');
    const known = knownCaller(this.book, call, dialled, number);
    const times = { arrivedAt: moment(arrived), endedAt: moment(ended) };
    if (!member) return { id: `${call}:gave-up`, at, type: 'fallback-queued', ...known, ...times };
    const agent = agentId(member.replace(/^PJSIP\//, ''));
    const answeredAt = instant(moment(queued) + moment(waited));
    return { id: `${call}:fallback`, at, type: 'fallback-answered', ...known, ...times, agentId: agent, answeredAt };
  }
}

const moment = (seconds = '0'): Instant => instant(Number(seconds) * 1_000);
