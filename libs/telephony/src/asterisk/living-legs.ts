import type { AgentId, FailedDelivery, Instant, LegId } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { AriChannel } from './ari-events.js';
import { agentOf } from './fallback-callers.js';
import { channelOfLeg, legOfChannel, type NamedLeg } from './legs-in-asterisk.js';

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

/** The telephones that ring, or are up, for this centre's calls. Knows which live, so that each end is told once. */
export class LivingLegs {
  private readonly legs = new Map<LegId, LivingLeg>();

  constructor(
    private readonly app: string,
    private readonly tell: (event: TelephoneEvent) => void,
    /** A leg whose telephone is another now: nobody is there to end it. */
    private readonly end: (channelId: string) => void,
  ) {}

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
    const leg = this.on(channelId);
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

  get(legId: LegId): NamedLeg | undefined {
    return this.legs.get(legId);
  }

  /** The leg that this channel is, while it lives. */
  on(channelId: string): LivingLeg | undefined {
    const named = legOfChannel(this.app, channelId);
    return named && this.legs.get(named.legId);
  }

  /** We end this leg ourselves: if it has not come up, nobody wants to hear why. */
  withdraw(legId: LegId): NamedLeg | undefined {
    const leg = this.legs.get(legId);
    if (leg) leg.isWithdrawn = true;
    return leg;
  }

  /** It was never asked for. */
  forget(legId: LegId): void {
    this.legs.delete(legId);
  }

  /** Asterisk would not even make a channel for it. */
  neverRang(legId: LegId, at: Instant): void {
    const leg = this.legs.get(legId);
    if (leg) this.gone(channelOfLeg(this.app, leg), notThere, at);
  }

  get all(): readonly NamedLeg[] {
    return [...this.legs.values()];
  }

  /** Their channels, as far as Asterisk has made them. */
  get channels(): readonly string[] {
    const there = [...this.legs.values()].filter(({ isThere }) => isThere);
    return there.map((leg) => channelOfLeg(this.app, leg));
  }

  /** Its end, whoever says it first. */
  gone(channelId: string, cause: number | undefined, at: Instant): void {
    const leg = this.on(channelId);
    if (!leg) return;
    const { legId, callId } = leg;
    this.legs.delete(legId);
    const about = { id: `${channelId}:ended`, at, callId, legId };
    const why = leg.hangUpCause ?? cause ?? 16;
    if (!leg.isUp) {
      if (leg.isWithdrawn || why === 16) return;
      // It fell silent, taken or not, and shall go on: whoever hears at the end of the gap what lives has it ring again.
      if (why === endedUnheard && leg.kind === 'device') return;
      return this.tell({ ...about, type: `${leg.kind}-failed`, cause: failureOf(why) });
    }
    if (leg.kind === 'party') return this.tell({ ...about, type: 'party-lost' });
    // Put down before anybody was on the line, it said goodbye to nobody: the caller still waits for her.
    const isGoodbye = leg.isWithdrawn || (why === 16 && leg.isJoined);
    this.tell({ ...about, type: 'device-lost', cause: isGoodbye ? 'hung-up' : 'vanished' });
  }

  /** Her page was loaded anew, or another window has the telephone: the calls of the one before have lost it. */
  moved(agent: AgentId | undefined, at: Instant): void {
    for (const leg of agent ? this.legs.values() : []) {
      if (leg.agent !== agent || !leg.isUp || leg.isWithdrawn) continue;
      const channel = channelOfLeg(this.app, leg);
      leg.hangUpCause = notThere;
      this.gone(channel, notThere, at);
      this.end(channel);
    }
  }

  /** The cause of an end stands here, and in ChannelDestroyed only for the legs that have one. */
  hangUpAsked(channelId: string, cause: number | undefined): void {
    const leg = this.on(channelId);
    if (leg && cause) leg.hangUpCause = cause;
  }
}

/** Q.850's "subscriber absent": there was nothing to ring. */
export const notThere = 20;

/** "Not available": ended while nobody listened, which is neither a miss nor a goodbye. */
export const endedUnheard = 44;

/** Asterisk's hang-up causes (ITU-T Q.850) as the centre's words. */
export const failureOf = (cause: number): FailedDelivery => {
  if (cause === 17) return 'busy';
  if (cause === 21) return 'declined';
  return cause === 18 || cause === 19 ? 'unanswered' : 'unreachable';
};
