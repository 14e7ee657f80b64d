import { callId, type CallId, type FoundLeg, type Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook } from '../telephony.js';
import { momentOf, type AriChannel, type AriEvent } from './ari-events.js';
import type { FallbackCallers } from './fallback-callers.js';
import { FreeTelephones } from './free-telephones.js';
import { JustEnded } from './just-ended.js';
import { knownCaller, shownNumber } from './known-caller.js';
import { legOfChannel } from './legs-in-asterisk.js';
import { failureOf, LivingLegs, notThere } from './living-legs.js';
import { MovedDevices } from './moved-devices.js';

/**
 * Hears Asterisk's channels and tells the centre's events. Knows which calls live, so that each end is told once: a caller who came in by the dialplan ends with StasisEnd and no ChannelDestroyed, a leg we rang with both, or
 * with ChannelDestroyed alone when it was never answered.
 */
export class AriLine {
  readonly calls = new Set<CallId>();
  /** Those we ring back, until they are up. */
  readonly rungCitizens = new Set<CallId>();
  readonly justEnded = new JustEnded();
  readonly legs: LivingLegs;
  readonly telephones: FreeTelephones;
  private readonly moved = new MovedDevices();

  constructor(
    private readonly app: string,
    private readonly book: CallerBook,
    private readonly tell: (event: TelephoneEvent) => void,
    readonly inFallback: FallbackCallers,
    /** Of a caller who leaves the application and stays on the line nothing is heard by itself. */
    private readonly follow: (channelId: string) => void,
    /** A leg whose telephone is another now: nobody is there to end it. */
    end: (channelId: string) => void,
    trunks: readonly string[] = [],
  ) {
    this.legs = new LivingLegs(app, tell, end);
    this.telephones = new FreeTelephones(app, tell, trunks);
  }

  hear(event: AriEvent): void {
    const at = momentOf(event.timestamp);
    switch (event.type) {
      case 'StasisStart':
        return this.entered(event.channel, event.args, at);
      case 'ChannelHangupRequest':
        return this.legs.hangUpAsked(event.channel.id, event.cause);
      case 'StasisEnd':
        return this.left(event.channel, at);
      case 'ChannelDestroyed':
        this.telephones.gone(event.channel.id, at);
        return this.gone(event.channel.id, event.cause, at);
      case 'ChannelEnteredBridge':
        return this.legs.joined(event.channel.id);
      case 'ChannelDtmfReceived':
        return this.keyPressed(event.channel.id, event.digit, event.timestamp);
      case 'ChannelVarset':
        if (event.variable !== 'BRIDGEPEER' || !event.channel) return;
        this.inFallback.answered(callId(event.channel.id), event.value, at, at);
        return this.fallbackTalks(at);
      case 'ChannelCreated':
        return this.telephones.made(event.channel, at);
      case 'EndpointStateChange':
        return this.telephones.endpointChanged(event.endpoint, at);
      case 'ContactStatusChange':
        return this.legs.moved(this.moved.hear(event.endpoint.resource, event.contact_info), at);
      default:
        return;
    }
  }

  /** Found in the application after a gap, and in conversation with these: args as they were when it entered. */
  found(channel: AriChannel, args: readonly string[], found: readonly FoundLeg[], at: Instant): void {
    this.arrived(channel, args, at, { found });
    if (args[0] === 'citizen') this.citizenUp(callId(channel.id), at);
  }

  /** In the hands of Asterisk's own queue: found there, or sent there. */
  foundInFallback(channel: AriChannel, at: Instant): void {
    this.calls.delete(callId(channel.id));
    this.inFallback.take(channel, at);
  }

  /** Whoever talks through the queue is in a call that is told of: her telephone rings no more. */
  fallbackTalks(at: Instant): void {
    for (const { agentId } of this.inFallback.talks) this.telephones.answered(agentId, at);
  }

  /** A citizen is about to be rung: from now on it is told how that ends. */
  expectCitizen(call: CallId): void {
    if (!this.calls.has(call)) this.rungCitizens.add(call);
  }

  /** We end a caller's leg: if it has not come up, nobody wants to hear why. */
  letGo(call: CallId): void {
    this.rungCitizens.delete(call);
  }

  /** Every channel of ours that Asterisk had the last time we heard. */
  get channels(): readonly string[] {
    return [...this.calls, ...this.inFallback.callIds, ...this.rungCitizens, ...this.legs.channels];
  }

  /** The end of a channel, whoever says it first; said again, it is nobody we know. */
  gone(channelId: string, cause: number | undefined, at: Instant): void {
    if (legOfChannel(this.app, channelId)) return this.legs.gone(channelId, cause, at);
    const call = callId(channelId);
    if (this.inFallback.gone(call, at)) return;
    if (this.rungCitizens.delete(call)) {
      const about = { id: `${call}:failed:${at}`, at, callId: call };
      return this.tell({ ...about, type: 'citizen-failed', cause: failureOf(cause ?? notThere) });
    }
    if (!this.calls.delete(call)) return;
    this.justEnded.add(call);
    this.tell({ id: `${call}:ended`, at, type: 'call-ended', callId: call });
  }

  private entered(channel: AriChannel, args: readonly string[], at: Instant): void {
    if (args[0] === 'caller') this.arrived(channel, args, at);
    else if (args[0] === 'citizen') this.citizenUp(callId(channel.id), at);
    else this.legs.up(channel, at);
  }

  /** Hung up, or sent to the fallback: then the caller is still on the line, or was a moment ago. */
  private left(channel: AriChannel, at: Instant): void {
    const isSent = channel.channelvars['FALLBACK'] === 'yes' && this.calls.has(callId(channel.id));
    if (!isSent) return this.gone(channel.id, undefined, at);
    this.foundInFallback(channel, at);
    this.follow(channel.id);
  }

  /** By the dialplan's Stasis() or, for a citizen whom we rang, our own: both say what was dialled. */
  private arrived(
    channel: AriChannel,
    args: readonly string[],
    at: Instant,
    after: { readonly found?: readonly FoundLeg[] } = {},
  ): void {
    const [how, dialled = '', third = ''] = args;
    const call = callId(channel.id);
    const number = how === 'citizen' ? third : shownNumber(channel.caller.number, third);
    this.calls.add(call);
    const known = knownCaller(this.book, call, dialled, number);
    const happening = this.inFallback.back(call) ? `back:${at}` : 'arrived';
    const stamp = { id: `${call}:${happening}`, at: momentOf(channel.creationtime) };
    this.tell({ ...stamp, type: 'call-arrived', ...known, ...after });
  }

  private citizenUp(call: CallId, at: Instant): void {
    this.rungCitizens.delete(call);
    this.calls.add(call);
    this.tell({ id: `${call}:up:${at}`, at, type: 'citizen-up', callId: call });
  }

  private keyPressed(channelId: string, key: string, timestamp: string): void {
    const call = callId(channelId);
    if (!this.calls.has(call)) return;
    const at = momentOf(timestamp);
    this.tell({ id: `${call}:key:${timestamp}`, at, type: 'key-pressed', callId: call, key });
  }
}
