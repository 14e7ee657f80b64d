import { callId, type CallId, type FoundLeg, type Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { isDone, segment, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriBridge, AriChannel, AriEndpoint } from './ari-events.js';
import type { AriLine } from './ari-line.js';
import { agentOf } from './fallback-callers.js';
import type { FallbackPast } from './fallback-past.js';
import { callOfBridge, holdsIn, legOfChannel, talkBridge } from './legs-in-asterisk.js';
import { endedUnheard } from './living-legs.js';

/**
 * After a gap: Asterisk does not tell again what was missed, but its lists say what lives. Tells every living call and
 * leg, the end of those that are gone, and last `line-resynced`. False when Asterisk did not answer.
 */
export class AriResync {
  private startedAt: string | undefined;

  constructor(
    private readonly ari: AriClient,
    private readonly line: AriLine,
    private readonly past: FallbackPast,
    private readonly tell: (event: TelephoneEvent) => void,
    /** Of this call nothing lives any more, and a bridge is left: whoever ended it did not come to take it away. */
    private readonly tidy: (call: CallId) => void,
    /** Callers may wait here. */
    private readonly found: (bridge: AriBridge) => void,
  ) {}

  async run(at: Instant): Promise<boolean> {
    const { app } = this.ari.address;
    // Whoever is rung while we ask may not be in the answer, and lives.
    const before = this.line.channels;
    const [info, list] = await Promise.all([
      this.ari.ask('GET', '/asterisk/info', { only: 'status' }),
      this.ari.ask('GET', '/channels'),
    ]);
    if (!isDone(info) || !isDone(list)) return false;
    // The list has no order of its own.
    const channels = (list.body as AriChannel[]).sort((one, other) => birth(one) - birth(other));
    const callers = channels.filter((channel) => isCallerOf(app, channel));
    const legs = channels.filter((channel) => legOfChannel(app, channel.id));
    const rung = channels.filter(
      ({ id }) => this.line.rungCitizens.has(callId(id)) && !callers.some((one) => one.id === id),
    );
    // Each by itself: a list fails wholly when one of them has just gone. Side by side: every caller waits for this.
    const sources = [...callers, ...rung, ...legs].map(({ id }) => `channel:${id}`);
    await Promise.all([...sources, 'endpoint:PJSIP'].map((source) => this.subscribe(source)));
    const elsewhere = channels.filter((channel) => this.line.inFallback.has(channel));
    const isThere = await Promise.all(elsewhere.map(({ id }) => this.subscribe(`channel:${id}`).then(isDone)));
    const away = elsewhere.filter((_, place) => isThere[place]);
    // After the subscriptions: who comes into conversation from here on is heard of.
    const [listed, endpoints, tellPast] = await Promise.all([
      this.ari.ask('GET', '/bridges'),
      this.ari.ask('GET', '/endpoints/PJSIP'),
      this.past.read(at),
    ]);
    if (!isDone(listed)) return false;
    const bridges = listed.body as AriBridge[];
    await Promise.all(bridges.filter(({ id }) => holdsIn(app, id)).map(({ id }) => this.subscribe(`bridge:${id}`)));

    tellPast();
    const living = new Set([...callers, ...rung, ...legs, ...away].map(({ id }) => id));
    for (const channel of before) if (!living.has(channel)) this.line.gone(channel, endedUnheard, at);
    for (const channel of away) {
      this.line.foundInFallback(channel, at);
      this.line.inFallback.found(callId(channel.id), channels, bridges, at);
    }
    const inTalk = new Map(bridges.map((bridge) => [bridge.id, bridge.channels]));
    for (const channel of callers) {
      const inside = inTalk.get(talkBridge(callId(channel.id))) ?? [];
      const found = inside.includes(channel.id) ? legs.filter(({ id }) => inside.includes(id)) : [];
      const args = channel.dialplan.app_data.split(',').slice(1);
      this.line.found(channel, args, found.flatMap(this.foundLeg), at);
    }
    for (const channel of legs) this.legLives(channel, at);
    for (const { channels: inside } of bridges) for (const channel of inside) this.line.legs.joined(channel);
    if (isDone(endpoints))
      for (const endpoint of endpoints.body as AriEndpoint[]) this.line.endpointChanged(endpoint, at);

    for (const bridge of bridges) this.found(bridge);
    for (const { id, channels: inside } of bridges) {
      const call = callOfBridge(id);
      if (call && inside.length === 0 && !channels.some((channel) => channel.id === call)) this.tidy(call);
    }

    const startedAt = (info.body as { status: { startup_time: string } }).status.startup_time;
    const isRestarted = this.startedAt !== undefined && this.startedAt !== startedAt;
    this.startedAt = startedAt;
    const legIds = this.line.legs.all.map(({ legId }) => legId);
    const callIds = [...this.line.calls, ...this.line.inFallback.callIds];
    const about = { callIds, legIds, isRestarted };
    this.tell({ id: `${app}:resynced:${at}`, at, type: 'line-resynced', ...about });
    return true;
  }

  private readonly foundLeg = ({ id, name }: AriChannel): readonly FoundLeg[] => {
    const leg = legOfChannel(this.ari.address.app, id);
    return leg ? [{ legId: leg.legId, agentId: (leg.kind === 'device' && agentOf(name)) || null }] : [];
  };

  private legLives(channel: AriChannel, at: Instant): void {
    const leg = legOfChannel(this.ari.address.app, channel.id);
    if (!leg) return;
    this.line.legs.expect(leg);
    this.line.legs.there(leg.legId);
    // One that was taken while nobody listened is in the dialplan's hands, and comes in by itself.
    if (channel.state === 'Up' && channel.dialplan.app_name === 'Stasis') this.line.legs.up(channel, at);
  }

  /** From here on a caller in the dialplan's hands is heard of; one who is gone by now has ended. */
  async follow(channelId: string, now: () => Instant): Promise<void> {
    const { status } = await this.subscribe(`channel:${channelId}`);
    if (status >= 400) this.line.gone(channelId, undefined, now());
  }

  private subscribe(eventSource: string): Promise<AriAnswer> {
    return this.ari.ask('POST', `/applications/${segment(this.ari.address.app)}/subscription`, { eventSource });
  }
}

const birth = (channel: AriChannel): number => Date.parse(channel.creationtime);

/** A caller in this centre's hands, or a citizen whom it rang: in Stasis now, by the words with which it entered. */
const isCallerOf = (app: string, { dialplan }: AriChannel): boolean =>
  dialplan.app_name === 'Stasis' && ['caller', 'citizen'].some((how) => dialplan.app_data.startsWith(`${app},${how},`));
