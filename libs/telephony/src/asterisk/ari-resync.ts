import { callId, type CallId, type FoundLeg, type Instant } from '@samsvar/core';
import type { LineResynced, TelephoneEvent } from '../telephone-events.js';
import { isDone, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriEars } from './ari-ears.js';
import { momentOf, type AriBridge, type AriChannel, type AriEndpoint } from './ari-events.js';
import type { AriLine } from './ari-line.js';
import { agentOf } from './fallback-callers.js';
import type { FallbackPast } from './fallback-past.js';
import { callOfBridge, holdsIn, legOfChannel, talkBridge } from './legs-in-asterisk.js';
import { endedUnheard } from './living-legs.js';

type AsteriskInfo = { readonly status: { readonly startup_time: string } };

/** Whether it has been up since it was spoken with last; at first, since when. */
type Run = Pick<LineResynced, 'isRestarted' | 'startedAt'>;

/** What was found: of all channels, this centre's. */
type Seen = {
  readonly at: Instant;
  /** Whom we knew of before. */
  readonly before: readonly string[];
  readonly channels: readonly AriChannel[];
  readonly callers: readonly AriChannel[];
  readonly legs: readonly AriChannel[];
  readonly ours: readonly AriChannel[];
  /** In the hands of Asterisk's own queue. */
  readonly away: readonly AriChannel[];
  /** All there are while some of those wait, and the queue may ring for them. */
  readonly beside: readonly AriChannel[];
  readonly bridges: readonly AriBridge[];
};

/**
 * After a gap: Asterisk does not tell again what was missed, but its lists say what lives. Tells every living call and
 * leg, the end of those that are gone, and last `line-resynced`.
 */
export class AriResync {
  private startedAt: Instant | undefined;

  constructor(
    private readonly ari: AriClient,
    private readonly ears: AriEars,
    private readonly line: AriLine,
    private readonly past: FallbackPast,
    private readonly tell: (event: TelephoneEvent) => void,
    /** Of this call nothing lives any more, and a bridge is left: whoever ended it did not come to take it away. */
    private readonly tidy: (call: CallId) => void,
    /** Callers may wait here. */
    private readonly found: (bridge: AriBridge) => void,
  ) {}

  /**
   * Asks what lives, and is heard from there on; tells it when asked to, but for callers `told` of by then. Nothing:
   * Asterisk did not answer.
   */
  async look(at: Instant): Promise<((told?: ReadonlySet<string>) => void) | undefined> {
    const { app } = this.ari.address;
    // Whoever is rung while we ask may not be in the answer, and lives.
    const before = this.line.channels;
    const [info, list] = await Promise.all([
      this.ari.ask('GET', '/asterisk/info', { only: 'status' }),
      this.ari.ask('GET', '/channels'),
      this.ears.subscribe(['endpoint:PJSIP']),
      // Before the fallback is looked at: whoever owned the floor last may have had nobody there.
      this.ears.openToFallback(),
    ]);
    if (!isDone(info) || !isDone(list)) return undefined;
    // The list has no order of its own.
    const channels = (list.body as AriChannel[]).sort((one, other) => birth(one) - birth(other));
    const callers = channels.filter((channel) => isCallerOf(app, channel));
    const legs = channels.filter((channel) => legOfChannel(app, channel.id));
    const rung = channels.filter(
      ({ id }) => this.line.rungCitizens.has(callId(id)) && !callers.some((one) => one.id === id),
    );
    const elsewhere = channels.filter((channel) => this.line.inFallback.has(channel));
    const ours = [...callers, ...rung, ...legs];
    const [isThere] = await Promise.all([
      Promise.all(elsewhere.map(({ id }) => this.ears.subscribe([`channel:${id}`]).then(isDone))),
      this.subscribeToAll(ours.map(({ id }) => `channel:${id}`)),
    ]);
    const away = elsewhere.filter((_, place) => isThere[place]);
    // After the subscriptions: what comes about from here on is heard of.
    const [listed, endpoints, tellPast, all] = await Promise.all([
      this.ari.ask('GET', '/bridges'),
      this.ari.ask('GET', '/endpoints/PJSIP'),
      this.past.read(at),
      away.length > 0 ? this.ari.ask('GET', '/channels') : nobody,
    ]);
    if (!isDone(listed) || !isDone(all)) return undefined;
    const bridges = listed.body as AriBridge[];
    await this.subscribeToAll(bridges.flatMap(({ id }) => (holdsIn(app, id) ? [`bridge:${id}`] : [])));
    const ends = isDone(endpoints) ? (endpoints.body as AriEndpoint[]) : [];
    const startedAt = momentOf((info.body as AsteriskInfo).status.startup_time);
    return (told) => {
      const untold = callers.filter(({ id }) => !told?.has(id));
      const run = this.runSince(startedAt);
      if (run.isRestarted) this.tellRestarted(at, [...callers, ...away, ...this.comeSince(before)], run);
      tellPast();
      this.tellWhoLives({
        at,
        before,
        channels,
        callers: untold,
        legs,
        ours,
        away,
        beside: all.body as AriChannel[],
        bridges,
      });
      for (const endpoint of ends) this.line.telephones.endpointChanged(endpoint, at);
      this.tellResynced(at, run);
    };
  }

  private tellWhoLives({ at, before, channels, callers, legs, ours, away, beside, bridges }: Seen): void {
    const living = new Set([...ours, ...away].map(({ id }) => id));
    for (const channel of before) if (!living.has(channel)) this.line.gone(channel, endedUnheard, at);
    // Before any caller whom somebody might be rung for.
    this.line.telephones.found(beside, at);
    for (const channel of away) this.line.foundInFallback(channel, at);
    // When all are known to be there: who talks with one of them may have talked with another before.
    for (const { id } of away) this.line.inFallback.found(callId(id), channels, bridges, at);
    this.line.fallbackTalks(at);
    const inTalk = new Map(bridges.map((bridge) => [bridge.id, bridge.channels]));
    for (const channel of callers) {
      const inside = inTalk.get(talkBridge(callId(channel.id))) ?? [];
      const found = inside.includes(channel.id) ? legs.filter(({ id }) => inside.includes(id)) : [];
      const args = channel.dialplan.app_data.split(',').slice(1);
      this.line.found(channel, args, found.flatMap(this.foundLeg), at);
    }
    for (const channel of legs) this.legLives(channel, at);
    for (const { channels: inside } of bridges) for (const channel of inside) this.line.legs.joined(channel);
    for (const bridge of bridges) this.found(bridge);
    for (const { id, channels: inside } of bridges) {
      const call = callOfBridge(id);
      if (call && inside.length === 0 && !channels.some((channel) => channel.id === call)) this.tidy(call);
    }
  }

  private runSince(startedAt: Instant): Run {
    const former = this.startedAt;
    this.startedAt = startedAt;
    return former === undefined ? { isRestarted: false, startedAt } : { isRestarted: former !== startedAt };
  }

  /** Callers whom we heard of by themselves meanwhile, and who need not be in the lists. */
  private comeSince(before: readonly string[]): { readonly id: string }[] {
    return [...this.line.calls].filter((call) => !before.includes(call)).map((id) => ({ id }));
  }

  /** They went down with it: told one by one, their ends would be goodbyes. */
  private tellRestarted(at: Instant, living: readonly { readonly id: string }[], run: Run): void {
    const about = { callIds: living.map(({ id }) => callId(id)), legIds: [], fallbackTalks: [], ...run };
    this.tell({ id: `${this.ari.address.app}:restarted:${at}`, at, type: 'line-resynced', ...about });
  }

  private tellResynced(at: Instant, run: Run): void {
    const legIds = this.line.legs.all.map(({ legId }) => legId);
    const callIds = [...this.line.calls, ...this.line.inFallback.callIds];
    if (this.line.inFallback.isEmpty) void this.ears.closeToFallback();
    const fallbackTalks = this.line.inFallback.talks;
    const about = { callIds, legIds, fallbackTalks, ...run };
    this.tell({ id: `${this.ari.address.app}:resynced:${at}`, at, type: 'line-resynced', ...about });
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
    const [{ status }] = await Promise.all([this.ears.subscribe([`channel:${channelId}`]), this.ears.openToFallback()]);
    if (status >= 400) this.line.gone(channelId, undefined, now());
  }

  /** All with one word, as every caller waits for this; a list fails wholly when one of them has just gone. */
  private async subscribeToAll(sources: readonly string[]): Promise<void> {
    for (const some of inLots(sources, sourcesAtOnce)) {
      if (isDone(await this.ears.subscribe(some))) continue;
      await Promise.all(some.map((source) => this.ears.subscribe([source])));
    }
  }
}

const nobody: AriAnswer = { status: 200, body: [] };

/** Of so many the names fit into one request's address. */
const sourcesAtOnce = 40;

function inLots<One>(all: readonly One[], most: number): One[][] {
  const count = Math.ceil(all.length / most);
  return Array.from({ length: count }, (_, lot) => all.slice(lot * most, (lot + 1) * most));
}

const birth = (channel: AriChannel): number => Date.parse(channel.creationtime);

/** A caller in this centre's hands, or a citizen whom it rang: in Stasis now, by the words with which it entered. */
const isCallerOf = (app: string, { dialplan }: AriChannel): boolean =>
  dialplan.app_name === 'Stasis' && ['caller', 'citizen'].some((how) => dialplan.app_data.startsWith(`${app},${how},`));
