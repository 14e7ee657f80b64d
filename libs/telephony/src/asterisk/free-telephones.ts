import { agentId, type AgentId, type Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { AriChannel, AriEndpoint } from './ari-events.js';
import { agentOf } from './fallback-callers.js';
import { legOfChannel } from './legs-in-asterisk.js';

type Ringing = Pick<AriChannel, 'id' | 'name'>;

/**
 * Which agents' telephones can be rung: there, and not rung by Asterisk's own queue. That one passes by a telephone that
 * is in use; nobody but us passes by the one that it rings.
 */
export class FreeTelephones {
  private readonly online = new Map<AgentId, boolean>();
  /** Whom the queue rings, by channel. */
  private readonly rung = new Map<string, AgentId>();
  private readonly told = new Map<AgentId, boolean>();

  constructor(
    private readonly app: string,
    private readonly tell: (event: TelephoneEvent) => void,
    /** Endpoints that citizens come by, beside `trunk` and those whose names begin with `trunk-`. Nobody's telephones. */
    private readonly trunks: readonly string[] = [],
  ) {}

  /** Whether it is there; told for every endpoint after a gap. */
  endpointChanged({ technology, resource, state }: AriEndpoint, at: Instant): void {
    if (technology !== 'PJSIP' || this.isTrunk(resource)) return;
    const agent = agentId(resource);
    // Just made, perhaps for somebody who comes back into the plan: whatever is said next is news.
    if (state === 'unknown') return void this.told.delete(agent);
    this.online.set(agent, state === 'online');
    this.look(agent, at);
  }

  /** A channel was made: one to an agent's telephone that is none of ours is the queue's. */
  made({ id, name }: Ringing, at: Instant): void {
    const agent = agentOf(name);
    if (!agent || this.isTrunk(agent) || legOfChannel(this.app, id)) return;
    this.rung.set(id, agent);
    this.look(agent, at);
  }

  gone(channelId: string, at: Instant): void {
    const agent = this.rung.get(channelId);
    this.rung.delete(channelId);
    if (agent) this.look(agent, at);
  }

  /** She has answered, and is in a call that is told of: what rang rings no more. */
  answered(agent: AgentId, at: Instant): void {
    for (const [channel, who] of this.rung) if (who === agent) this.gone(channel, at);
  }

  /** After a gap: these channels live, and no others. */
  found(channels: readonly Ringing[], at: Instant): void {
    for (const id of this.rung.keys()) if (!channels.some((channel) => channel.id === id)) this.gone(id, at);
    for (const channel of channels) this.made(channel, at);
  }

  /** Every call through a telephone says anew that it is there; only a change is news. */
  private look(agent: AgentId, at: Instant): void {
    const isRung = [...this.rung.values()].includes(agent);
    const isReachable = !isRung && this.online.get(agent) !== false;
    if (this.told.get(agent) === isReachable) return;
    this.told.set(agent, isReachable);
    const how = isRung ? 'rung' : isReachable ? 'free' : 'away';
    this.tell({ id: `${agent}:${how}:${at}`, at, type: 'device-reachable', agentId: agent, isReachable });
  }

  private isTrunk(resource: string): boolean {
    return /^trunk(-|$)/.test(resource) || this.trunks.includes(resource);
  }
}
