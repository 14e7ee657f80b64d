import type { Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { isDone, segment, type AriClient } from './ari-client.js';
import type { AriChannel, AriEndpoint } from './ari-events.js';
import type { AriLine } from './ari-line.js';
import { channelOfLeg, legOfChannel } from './legs-in-asterisk.js';

/** A leg or call that ended while nobody listened: cause 44, "not available", which is neither a miss nor a goodbye. */
const endedUnheard = 44;

/**
 * After a gap: Asterisk does not tell again what was missed, but its lists say what lives. Tells every living call and
 * leg, the end of those that are gone, and last `line-resynced`. False when Asterisk did not answer.
 */
export class AriResync {
  private startedAt: string | undefined;

  constructor(
    private readonly ari: AriClient,
    private readonly line: AriLine,
    private readonly tell: (event: TelephoneEvent) => void,
  ) {}

  async run(at: Instant): Promise<boolean> {
    const { app } = this.ari.address;
    const [info, list] = await Promise.all([
      this.ari.ask('GET', '/asterisk/info', { only: 'status' }),
      this.ari.ask('GET', '/channels'),
    ]);
    if (!isDone(info) || !isDone(list)) return false;
    // The list has no order of its own.
    const channels = (list.body as AriChannel[]).sort((one, other) => birth(one) - birth(other));
    const callers = channels.filter((channel) => isCallerOf(app, channel));
    const legs = channels.filter((channel) => legOfChannel(app, channel.id));
    // One by one: a list fails wholly when one of them has just gone.
    for (const { id } of [...callers, ...legs]) await this.subscribe(`channel:${id}`);
    await this.subscribe('endpoint:PJSIP');

    this.endTheGone(new Set([...callers, ...legs].map(({ id }) => id)), at);
    for (const channel of callers) this.line.arrived(channel, channel.dialplan.app_data.split(',').slice(1));
    for (const channel of legs) this.legLives(channel, at);
    await this.tellReachable(at);

    const startedAt = (info.body as { status: { startup_time: string } }).status.startup_time;
    const isRestarted = this.startedAt !== undefined && this.startedAt !== startedAt;
    this.startedAt = startedAt;
    const legIds = this.line.livingLegs.map(({ legId }) => legId);
    const about = { callIds: [...this.line.calls], legIds, isRestarted };
    this.tell({ id: `${app}:resynced:${at}`, at, type: 'line-resynced', ...about });
    return true;
  }

  private endTheGone(living: ReadonlySet<string>, at: Instant): void {
    const { calls, livingLegs } = this.line;
    const known = [...calls, ...livingLegs.map((leg) => channelOfLeg(this.ari.address.app, leg))];
    for (const channel of known) if (!living.has(channel)) this.line.gone(channel, endedUnheard, at);
  }

  private legLives(channel: AriChannel, at: Instant): void {
    const leg = legOfChannel(this.ari.address.app, channel.id);
    if (!leg) return;
    this.line.expect(leg);
    if (channel.state === 'Up') this.line.up(channel.id, at);
  }

  private async tellReachable(at: Instant): Promise<void> {
    const answer = await this.ari.ask('GET', '/endpoints/PJSIP');
    if (isDone(answer)) for (const endpoint of answer.body as AriEndpoint[]) this.line.endpointChanged(endpoint, at);
  }

  private subscribe(eventSource: string): Promise<unknown> {
    return this.ari.ask('POST', `/applications/${segment(this.ari.address.app)}/subscription`, { eventSource });
  }
}

const birth = (channel: AriChannel): number => Date.parse(channel.creationtime);

/** A caller in this centre's hands: in Stasis now, by the dialplan's own words. */
const isCallerOf = (app: string, { dialplan }: AriChannel): boolean =>
  dialplan.app_name === 'Stasis' && dialplan.app_data.startsWith(`${app},caller,`);
