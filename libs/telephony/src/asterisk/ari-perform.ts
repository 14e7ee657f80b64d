import type { CallId, Instant, LegId } from '@samsvar/core';

import type { CommandTo, TelephoneCommand } from '../telephone-commands.js';
import type { MayAct } from '../telephony.js';
import { isDone, segment, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriBridge } from './ari-events.js';
import { notThere, type AriLine } from './ari-line.js';
import { channelOfLeg, consultBridge, holdBridge, talkBridge, type NamedLeg } from './legs-in-asterisk.js';

/** What could not be done, and the leg it was about. */
type Failure = { readonly legId: LegId | null };
type Outcome = Failure | undefined;

const done: Outcome = undefined;
const failed = (legId: LegId | null = null): Outcome => ({ legId });

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
};

/** Says the verbs to Asterisk. Keeps nothing that Asterisk does not know, but for the message now playing. */
export class AriVerbs {
  private readonly messages = new Map<CallId, { playbackId: string; hangUpAfter: boolean }>();
  private readonly app: string;

  constructor(
    private readonly ari: AriClient,
    private readonly floor: Floor,
  ) {
    this.app = ari.address.app;
  }

  async carryOut(command: TelephoneCommand): Promise<Outcome> {
    switch (command.do) {
      case 'answer':
        return this.orFailed(await this.ask('POST', `/channels/${segment(command.callId)}/answer`));
      case 'play':
        return this.play(command);
      case 'hold':
        return this.hold(command.callId);
      case 'ring-device':
        return this.ring(command, 'device', `PJSIP/${command.agentId}`);
      case 'ring-party':
        return this.ringParty(command);
      case 'ring-citizen':
        return this.ringCitizen(command);
      case 'bridge':
        return this.bridge(command);
      case 'consult':
        return this.consult(command);
      case 'withdraw':
      case 'hang-up':
        return this.endLeg(command.legId);
      case 'hang-up-caller':
        return this.hangUpCaller(command);
    }
  }

  /** A message has been heard, or was stopped. */
  async messageEnded(playbackId: string): Promise<void> {
    for (const [call, message] of this.messages) {
      if (message.playbackId !== playbackId) continue;
      this.messages.delete(call);
      if (message.hangUpAfter) await this.ask('DELETE', `/channels/${segment(call)}`);
    }
  }

  /** Takes away the bridges of a call of which nothing is left: they outlive their channels. */
  async tidy(call: CallId): Promise<void> {
    this.messages.delete(call);
    const { calls, livingLegs } = this.floor.line;
    if (calls.has(call) || livingLegs.some((leg) => leg.callId === call)) return;
    for (const bridge of [talkBridge(call), consultBridge(call)])
      await this.ask('DELETE', `/bridges/${segment(bridge)}`);
  }

  /** Ends a leg that nobody will end. */
  async end(channel: string): Promise<void> {
    await this.ask('DELETE', `/channels/${segment(channel)}`);
  }

  /** A sleeping owner that wakes still holds commands in its hands; ARI has no fence, so each word asks the lease. */
  private async ask(...words: Parameters<AriClient['ask']>): Promise<AriAnswer> {
    return this.floor.mayAct() ? this.ari.ask(...words) : { status: 0, body: undefined };
  }

  private orFailed(answer: AriAnswer): Outcome {
    return isDone(answer) ? done : failed();
  }

  private async play({ id, callId, sounds }: CommandTo<'play'>): Promise<Outcome> {
    await this.silence(callId);
    const media = sounds.map((sound) => `sound:${sound}`).join(',');
    const path = `/channels/${segment(callId)}/play/${segment(id)}`;
    this.messages.set(callId, { playbackId: id, hangUpAfter: false });
    const answer = await this.ask('POST', path, { media });
    if (isDone(answer)) return done;
    this.messages.delete(callId);
    return failed();
  }

  /** Played to the channel, not to the bridge: a holding bridge with music has its one announcer's place taken. */
  private async silence(call: CallId): Promise<void> {
    const message = this.messages.get(call);
    this.messages.delete(call);
    if (message) await this.ask('DELETE', `/playbacks/${segment(message.playbackId)}`);
  }

  /** Asterisk stops the music when the last one leaves, so whoever comes asks for it; where it plays, it plays on. */
  private async hold(call: CallId): Promise<Outcome> {
    const bridge = `/bridges/${segment(holdBridge(this.app))}`;
    const add = () => this.ask('POST', `${bridge}/addChannel`, { channel: call });
    let added = await add();
    // 404: the bridge is not there yet, the first time after Asterisk started. Channel gone: 400 or 422.
    if (added.status === 404) {
      await this.ask('POST', bridge, { type: 'holding' });
      added = await add();
    }
    if (isDone(added)) await this.ask('POST', `${bridge}/moh`);
    return this.orFailed(added);
  }

  /** Then the music plays: coming anew, the last one there would have stopped it by leaving, perhaps after it was asked for. */
  private async isOnHold(call: CallId): Promise<boolean> {
    const answer = await this.ask('GET', `/bridges/${segment(holdBridge(this.app))}`);
    return isDone(answer) && (answer.body as AriBridge).channels.includes(call);
  }

  private async ringParty(command: CommandTo<'ring-party'>): Promise<Outcome> {
    const { number, legId } = command;
    return this.isAllowed(number) ? this.ring(command, 'party', `PJSIP/${number}@trunk`) : failed(legId);
  }

  private isAllowed(number: string): boolean {
    return isNumber(number) && this.floor.mayRing.some((start) => number.startsWith(start));
  }

  /** The channel is named as the call: whatever is said of a caller's own leg holds for it from then on. */
  private async ringCitizen({ callId, number, shown, until }: CommandTo<'ring-citizen'>): Promise<Outcome> {
    const timeout = this.secondsTo(until);
    if (timeout <= 0 || !this.isAllowed(number) || !isNumber(shown)) return failed();
    this.floor.line.expectCitizen(callId);
    const wanted = { endpoint: `PJSIP/${number}@trunk`, timeout, callerId: shown, formats };
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

  private async ring(
    { callId, legId, until }: CommandTo<'ring-device'> | CommandTo<'ring-party'>,
    kind: NamedLeg['kind'],
    endpoint: string,
  ): Promise<Outcome> {
    const timeout = this.secondsTo(until);
    if (timeout <= 0) return failed(legId);
    // That the caller is gone is on its way to whoever wants this.
    if (this.floor.line.justEnded.has(callId)) return done;
    const leg = { kind, callId, legId };
    const channel = channelOfLeg(this.app, leg);
    this.floor.line.expect(leg);
    // `originator` keeps both ends in one codec. A citizen who is to be rung back is on no line yet.
    const codec = this.floor.line.calls.has(callId) ? { originator: callId } : { formats };
    const answer = await this.originate(channel, `leg,${callId}`, { endpoint, timeout, ...codec });
    // 409: this leg lives already.
    if (isDone(answer) || answer.status === 409) {
      this.floor.line.there(legId);
      return this.floor.line.justEnded.has(callId) ? this.endLeg(legId) : done;
    }
    if (answer.status === 0) return failed(legId);
    // Asterisk makes no channel for a device without contact: an answer of 500 is a device that is not there.
    this.floor.line.neverRang(legId, this.floor.now());
    return done;
  }

  /** Taken, it comes to us by the dialplan: while no router is there it waits for one. `args`: with which it enters. */
  private originate(channel: string, args: string, wanted: Readonly<Record<string, string | number>>) {
    const taken = { context: 'to-router', extension: 's', priority: 1 };
    const variables = { ENTERS: `${this.app},${args}` };
    return this.ask('POST', `/channels/${segment(channel)}`, { ...wanted, ...taken }, { variables });
  }

  private async bridge({ callId, legIds }: CommandTo<'bridge'>): Promise<Outcome> {
    await this.silence(callId);
    return this.gather(talkBridge(callId), [callId, ...this.channelsOf(callId, legIds)], legIds);
  }

  private async consult({ callId, legIds }: CommandTo<'consult'>): Promise<Outcome> {
    const held = (await this.isOnHold(callId)) ? done : await this.hold(callId);
    const gathered = await this.gather(consultBridge(callId), this.channelsOf(callId, legIds), legIds);
    return gathered ?? held;
  }

  /** What was not answered in time may have been done: it is looked at once more before a telephone is taken for lost. */
  private async gather(bridge: string, channels: readonly string[], legIds: readonly LegId[]): Promise<Outcome> {
    const first = await this.gatherNow(bridge, channels);
    const last = first.status === 0 ? await this.gatherNow(bridge, channels) : first;
    return isDone(last) ? done : failed(legIds[0] ?? null);
  }

  /** Exactly these channels in this bridge; they leave the ones they were in by themselves. */
  private async gatherNow(bridge: string, channels: readonly string[]): Promise<AriAnswer> {
    const path = `/bridges/${segment(bridge)}`;
    const made = await this.ask('POST', path, { type: 'mixing' });
    // 409: it is there since an earlier conversation of this call.
    const found = made.status === 409 ? await this.ask('GET', path) : made;
    if (!isDone(found)) return found;
    const inside = (found.body as AriBridge).channels;
    const tooMany = inside.filter((channel) => !channels.includes(channel));
    if (tooMany.length > 0) await this.ask('POST', `${path}/removeChannel`, { channel: tooMany.join(',') });
    const missing = channels.filter((channel) => !inside.includes(channel));
    // 400 or 422: somebody hung up in the same moment. Whose end it was comes as an event of its own.
    return missing.length === 0 ? found : this.ask('POST', `${path}/addChannel`, { channel: missing.join(',') });
  }

  private channelsOf(call: CallId, legIds: readonly LegId[]): string[] {
    const { line } = this.floor;
    return legIds.map((legId) =>
      channelOfLeg(this.app, { kind: line.leg(legId)?.kind ?? 'device', callId: call, legId }),
    );
  }

  private async endLeg(legId: LegId): Promise<Outcome> {
    const leg = this.floor.line.withdraw(legId);
    if (!leg) return done;
    const answer = await this.ask('DELETE', `/channels/${segment(channelOfLeg(this.app, leg))}`);
    return isDone(answer) || answer.status === 404 ? done : failed(legId);
  }

  private async hangUpCaller({ callId, afterMessage }: CommandTo<'hang-up-caller'>): Promise<Outcome> {
    const message = this.messages.get(callId);
    if (afterMessage && message) {
      message.hangUpAfter = true;
      return done;
    }
    this.floor.line.letGo(callId);
    const answer = await this.ask('DELETE', `/channels/${segment(callId)}`);
    return isDone(answer) || answer.status === 404 ? done : failed();
  }
}
