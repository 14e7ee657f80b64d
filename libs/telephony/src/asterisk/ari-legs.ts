import type { Instant, LegId } from '@samsvar/core';
import type { CommandTo } from '../telephone-commands.js';
import type { MayAct } from '../telephony.js';
import { isDone, segment, type AriClient } from './ari-client.js';
import type { AriLine } from './ari-line.js';
import { channelOfLeg, type NamedLeg } from './legs-in-asterisk.js';
import { notThere } from './living-legs.js';

/** What could not be done, and the leg it was about. `isUnsaid`: Asterisk was never asked. */
type Failure = { readonly legId: LegId | null; readonly isUnsaid?: true };
export type Outcome = Failure | undefined;

export const done: Outcome = undefined;
export const failed = (legId: LegId | null = null): Outcome => ({ legId });
const unsaid = (legId: LegId): Outcome => ({ legId, isUnsaid: true });

/** What the trunk and every device know, when there is no caller yet to take after. */
const formats = 'alaw,ulaw';

const isNumber = (text: string): boolean => /^\+?\d{3,15}$/.test(text);

/** What the verbs need to know of the centre. */
export type Floor = {
  readonly line: AriLine;
  readonly mayAct: MayAct;
  readonly now: () => Instant;
  /** Beginnings of the numbers that may be rung. Empty: nobody outside. */
  readonly mayRing: readonly string[];
  /** The endpoint by which they are rung. */
  readonly trunk: string;
};

/** Rings telephones, agents' and others', and ends what it rang. */
export class AriLegs {
  constructor(
    private readonly app: string,
    private readonly floor: Floor,
    /** Asks the lease before each word. */
    private readonly ask: AriClient['ask'],
  ) {}

  async ringParty(command: CommandTo<'ring-party'>): Promise<Outcome> {
    const { number, legId, shown = '' } = command;
    if (!this.isAllowed(number)) return failed(legId);
    return this.ring(
      command,
      'party',
      `PJSIP/${number}@${this.floor.trunk}`,
      isNumber(shown) ? { callerId: shown } : {},
    );
  }

  private isAllowed(number: string): boolean {
    return isNumber(number) && this.floor.mayRing.some((start) => number.startsWith(start));
  }

  /** The channel is named as the call: whatever is said of a caller's own leg holds for it from then on. */
  async ringCitizen({ callId, number, shown, until }: CommandTo<'ring-citizen'>): Promise<Outcome> {
    const timeout = this.secondsTo(until);
    if (timeout <= 0 || !this.isAllowed(number) || !isNumber(shown)) return failed();
    this.floor.line.expectCitizen(callId);
    const wanted = { endpoint: `PJSIP/${number}@${this.floor.trunk}`, timeout, callerId: shown, formats };
    const answer = await this.originate(callId, `citizen,${shown},${number}`, wanted);
    // 409: this citizen rings, or is on the line, already.
    if (isDone(answer) || answer.status === 409) return done;
    if (answer.status === 0) return failed();
    this.floor.line.gone(callId, notThere, this.floor.now());
    return done;
  }

  private secondsTo(until: Instant): number {
    return Math.ceil((until - this.floor.now()) / 1_000);
  }

  async ring(
    { callId, legId, until }: CommandTo<'ring-device'> | CommandTo<'ring-party'>,
    kind: NamedLeg['kind'],
    endpoint: string,
    seen: { readonly callerId?: string } = {},
  ): Promise<Outcome> {
    const timeout = this.secondsTo(until);
    if (timeout <= 0) return failed(legId);
    // That the caller is gone is on its way to whoever wants this.
    if (this.floor.line.justEnded.has(callId)) return done;
    const leg = { kind, callId, legId };
    const channel = channelOfLeg(this.app, leg);
    this.floor.line.legs.expect(leg);
    // `originator` keeps both ends in one codec. A citizen who is to be rung back is on no line yet.
    const codec = this.floor.line.calls.has(callId) ? { originator: callId } : { formats };
    const answer = await this.originate(channel, `leg,${callId}`, { endpoint, timeout, ...seen, ...codec });
    // 409: this leg lives already.
    if (isDone(answer) || answer.status === 409) {
      this.floor.line.legs.there(legId);
      return this.floor.line.justEnded.has(callId) ? this.end(legId) : done;
    }
    if (answer.isUnsaid) {
      this.floor.line.legs.forget(legId);
      return unsaid(legId);
    }
    if (answer.status === 0) return failed(legId);
    // Asterisk makes no channel for a device without contact: an answer of 500 is a device that is not there.
    this.floor.line.legs.neverRang(legId, this.floor.now());
    return done;
  }

  /** Taken, it comes to us by the dialplan: while no router is there it waits for one. `args`: with which it enters. */
  private originate(channel: string, args: string, wanted: Readonly<Record<string, string | number>>) {
    const taken = { context: 'to-router', extension: 's', priority: 1 };
    const variables = { ENTERS: `${this.app},${args}` };
    return this.ask('POST', `/channels/${segment(channel)}`, { ...wanted, ...taken }, { variables });
  }

  async end(legId: LegId): Promise<Outcome> {
    const leg = this.floor.line.legs.withdraw(legId);
    if (!leg) return done;
    const answer = await this.ask('DELETE', `/channels/${segment(channelOfLeg(this.app, leg))}`);
    // Of a channel that was never made, or is gone, no end will be heard.
    if (answer.status === 404) this.floor.line.legs.neverRang(legId, this.floor.now());
    return isDone(answer) || answer.status === 404 ? done : failed(legId);
  }
}
