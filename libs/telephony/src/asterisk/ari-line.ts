import {
  agentId,
  callId,
  type AgentId,
  type CallId,
  type FailedDelivery,
  type FoundLeg,
  type Instant,
  type LegId,
} from '@samsvar/core';

import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook } from '../telephony.js';
import { momentOf, type AriChannel, type AriEndpoint, type AriEvent } from './ari-events.js';
import { agentOf, type FallbackCallers } from './fallback-callers.js';
import { JustEnded } from './just-ended.js';
import { knownCaller, shownNumber } from './known-caller.js';
import { channelOfLeg, legOfChannel, type NamedLeg } from './legs-in-asterisk.js';
import { MovedDevices } from './moved-devices.js';

type LivingLeg = NamedLeg & {
  /** Asterisk has made its channel; before that, no list has it. */
  isThere: boolean;
  isUp: boolean;
  /** Has been in a conversation. */
  isJoined: boolean;
  isWithdrawn: boolean;
  hangUpCause: number | undefined;
  /** Whose telephone it is, once it is up. */
  agent: AgentId | undefined;
};

/**
 * Hears Asterisk's channels and tells the centre's events. Knows which calls and legs live, so that each end is told
 * once: a caller who came in by the dialplan ends with StasisEnd and no ChannelDestroyed, a leg we rang with both, or
 * with ChannelDestroyed alone when it was never answered.
 */
export class AriLine {
  readonly calls = new Set<CallId>();
  /** Those we ring back, until they are up. */
  readonly rungCitizens = new Set<CallId>();
  readonly justEnded = new JustEnded();
  private readonly legs = new Map<LegId, LivingLeg>();
  private readonly reachable = new Map<string, boolean>();
  private readonly moved = new MovedDevices();

  constructor(
    private readonly app: string,
    private readonly book: CallerBook,
    private readonly tell: (event: TelephoneEvent) => void,
    readonly inFallback: FallbackCallers,
    /** Of a caller who leaves the application and stays on the line nothing is heard by itself. */
    private readonly follow: (channelId: string) => void,
    /** A leg whose telephone is another now: nobody is there to end it. */
    private readonly end: (channelId: string) => void,
  ) {}

  hear(event: AriEvent): void {
    const at = momentOf(event.timestamp);
    switch (event.type) {
      case 'StasisStart':
        return this.entered(event.channel, event.args, at);
      case 'ChannelHangupRequest':
        return this.hangUpAsked(event.channel.id, event.cause);
      case 'StasisEnd':
        return this.left(event.channel, at);
      case 'ChannelDestroyed':
        return this.gone(event.channel.id, event.cause, at);
      case 'ChannelEnteredBridge':
        return this.joined(event.channel.id);
      case 'ChannelDtmfReceived':
        return this.keyPressed(event.channel.id, event.digit, event.timestamp);
      case 'ChannelVarset':
        if (event.variable !== 'BRIDGEPEER' || !event.channel) return;
        return this.inFallback.answered(callId(event.channel.id), event.value, at, at);
      case 'EndpointStateChange':
        return this.endpointChanged(event.endpoint, at);
      case 'ContactStatusChange':
        return this.deviceMoved(this.moved.hear(event.endpoint.resource, event.contact_info), at);
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

  /** A citizen is about to be rung: from now on it is told how that ends. */
  expectCitizen(call: CallId): void {
    if (!this.calls.has(call)) this.rungCitizens.add(call);
  }

  /** We end a caller's leg: if it has not come up, nobody wants to hear why. */
  letGo(call: CallId): void {
    this.rungCitizens.delete(call);
  }

  /** A leg is about to ring: from now on its end is told. */
  expect(leg: NamedLeg): void {
    if (!this.legs.has(leg.legId))
      this.legs.set(leg.legId, {
        ...leg,
        ...{ isThere: false, isUp: false, isJoined: false, isWithdrawn: false, hangUpCause: undefined },
        agent: undefined,
      });
  }

  /** Asterisk has made the leg's channel: from now on its lists have it for as long as it lives. */
  there(legId: LegId): void {
    const leg = this.legs.get(legId);
    if (leg) leg.isThere = true;
  }

  /** In a conversation, heard of or found there after a gap. */
  joined(channelId: string): void {
    const named = legOfChannel(this.app, channelId);
    const leg = named && this.legs.get(named.legId);
    if (leg) leg.isJoined = true;
  }

  /** A leg of ours is up and in the application, or is found there after a gap. */
  up({ id: channelId, name }: Pick<AriChannel, 'id' | 'name'>, at: Instant): void {
    const named = legOfChannel(this.app, channelId);
    if (!named) return;
    this.expect(named);
    const leg = this.legs.get(named.legId);
    if (!leg) return;
    leg.isThere = leg.isUp = true;
    leg.agent = agentOf(name);
    this.tell({ id: `${channelId}:up`, at, type: `${leg.kind}-up`, callId: leg.callId, legId: leg.legId });
  }

  leg(legId: LegId): NamedLeg | undefined {
    return this.legs.get(legId);
  }

  /** The leg that this channel is, while it lives. */
  legOn(channelId: string): NamedLeg | undefined {
    const named = legOfChannel(this.app, channelId);
    return named && this.legs.get(named.legId);
  }

  /** We end this leg ourselves: if it has not come up, nobody wants to hear why. */
  withdraw(legId: LegId): NamedLeg | undefined {
    const leg = this.legs.get(legId);
    if (leg) leg.isWithdrawn = true;
    return leg;
  }

  /** Asterisk would not even make a channel for it. */
  neverRang(legId: LegId, at: Instant): void {
    const leg = this.legs.get(legId);
    if (leg) this.gone(channelOfLeg(this.app, leg), notThere, at);
  }

  get livingLegs(): readonly NamedLeg[] {
    return [...this.legs.values()];
  }

  /** Every channel of ours that Asterisk had the last time we heard. */
  get channels(): readonly string[] {
    const legs = [...this.legs.values()].filter(({ isThere }) => isThere);
    const callers = [...this.calls, ...this.inFallback.callIds, ...this.rungCitizens];
    return [...callers, ...legs.map((leg) => channelOfLeg(this.app, leg))];
  }

  /** The end of a channel, whoever says it first; said again, it is nobody we know. */
  gone(channelId: string, cause: number | undefined, at: Instant): void {
    const named = legOfChannel(this.app, channelId);
    if (named) return this.legGone(channelId, named.legId, cause, at);
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

  /** Whether an agent's device can ring; told for every endpoint after a gap. */
  endpointChanged({ technology, resource, state }: AriEndpoint, at: Instant): void {
    if (technology !== 'PJSIP' || isTrunk(resource)) return;
    const isReachable = state === 'online';
    // Every call through a device says its state anew; only a change is news.
    if (this.reachable.get(resource) === isReachable) return;
    this.reachable.set(resource, isReachable);
    const about = { id: `${resource}:${state}:${at}`, at, agentId: agentId(resource) };
    this.tell({ ...about, type: 'device-reachable', isReachable });
  }

  private entered(channel: AriChannel, args: readonly string[], at: Instant): void {
    if (args[0] === 'caller') this.arrived(channel, args, at);
    else if (args[0] === 'citizen') this.citizenUp(callId(channel.id), at);
    else this.up(channel, at);
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

  private legGone(channelId: string, legId: LegId, cause: number | undefined, at: Instant): void {
    const leg = this.legs.get(legId);
    if (!leg) return;
    this.legs.delete(legId);
    const about = { id: `${channelId}:ended`, at, callId: leg.callId, legId };
    const why = leg.hangUpCause ?? cause ?? 16;
    if (!leg.isUp) {
      if (leg.isWithdrawn || why === 16) return;
      return this.tell({ ...about, type: `${leg.kind}-failed`, cause: failureOf(why) });
    }
    if (leg.kind === 'party') return this.tell({ ...about, type: 'party-lost' });
    // Put down before anybody was on the line, it said goodbye to nobody: the caller still waits for her.
    const isGoodbye = leg.isWithdrawn || (why === 16 && leg.isJoined);
    this.tell({ ...about, type: 'device-lost', cause: isGoodbye ? 'hung-up' : 'vanished' });
  }

  /** Her page was loaded anew, or another window has the telephone: the calls of the one before have lost it. */
  private deviceMoved(agent: AgentId | undefined, at: Instant): void {
    for (const leg of agent ? this.legs.values() : []) {
      if (leg.agent !== agent || !leg.isUp || leg.isWithdrawn) continue;
      const channel = channelOfLeg(this.app, leg);
      leg.hangUpCause = notThere;
      this.legGone(channel, leg.legId, notThere, at);
      this.end(channel);
    }
  }

  /** The cause of an end stands here, and in ChannelDestroyed only for the legs that have one. */
  private hangUpAsked(channelId: string, cause: number | undefined): void {
    const named = legOfChannel(this.app, channelId);
    const leg = named && this.legs.get(named.legId);
    if (leg && cause) leg.hangUpCause = cause;
  }

  private keyPressed(channelId: string, key: string, timestamp: string): void {
    const call = callId(channelId);
    if (!this.calls.has(call)) return;
    const at = momentOf(timestamp);
    this.tell({ id: `${call}:key:${timestamp}`, at, type: 'key-pressed', callId: call, key });
  }
}

/** Where citizens come from, by its name: `trunk`, `trunk-gulen` (docs/attach.md). It is nobody's telephone. */
const isTrunk = (resource: string): boolean => /^trunk(-|$)/.test(resource);

/** Q.850's "subscriber absent": there was nothing to ring. */
export const notThere = 20;

/** Asterisk's hang-up causes (ITU-T Q.850) as the centre's words. */
const failureOf = (cause: number): FailedDelivery => {
  if (cause === 17) return 'busy';
  if (cause === 21) return 'declined';
  return cause === 18 || cause === 19 ? 'unanswered' : 'unreachable';
};
