import { agentId, callId, type AgentId, type CallId, type Instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook } from '../telephony.js';
import { momentOf, type AriBridge, type AriChannel } from './ari-events.js';
import type { Over } from './fallback-past.js';
import { knownCaller, shownNumber, type KnownCaller } from './known-caller.js';

type InFallback = KnownCaller & { readonly arrivedAt: Instant; answeredBy: AgentId | undefined };

/** Callers whom Asterisk's own queue has: they wait there, or talk with an agent whom it has rung. */
export class FallbackCallers {
  private readonly callers = new Map<CallId, InFallback>();

  constructor(
    private readonly app: string,
    private readonly book: CallerBook,
    private readonly tell: (event: TelephoneEvent) => void,
    private readonly over: (event: Over) => void,
  ) {}

  get callIds(): readonly CallId[] {
    return [...this.callers.keys()];
  }

  /** Those who talk, and with whom. */
  get talks(): readonly { readonly callId: CallId; readonly agentId: AgentId }[] {
    return [...this.callers].flatMap(([callId, { answeredBy }]) =>
      answeredBy ? [{ callId, agentId: answeredBy }] : [],
    );
  }

  get isEmpty(): boolean {
    return this.callers.size === 0;
  }

  /** A caller of this centre, and in the queue's hands; one who has only just come waits a moment for a router first. */
  has({ channelvars, dialplan }: AriChannel): boolean {
    return channelvars['CENTRE'] === this.app && Boolean(channelvars['FALLBACK']) && dialplan.app_name !== 'Stasis';
  }

  /** Told once, however often it is seen. */
  take({ id, caller, creationtime, channelvars, dialplan }: AriChannel, at: Instant): void {
    const call = callId(id);
    if (this.callers.has(call)) return;
    const number = shownNumber(caller.number, channelvars['PRESENTATION'] ?? '');
    const known = knownCaller(this.book, call, dialplan.exten, number);
    const arrivedAt = momentOf(creationtime);
    this.callers.set(call, { ...known, arrivedAt, answeredBy: undefined });
    this.tell({ id: `${call}:queued:${at}`, at, type: 'fallback-queued', ...known, arrivedAt, endedAt: null });
  }

  /** Found in conversation after a gap. */
  found(call: CallId, channels: readonly AriChannel[], bridges: readonly AriBridge[], at: Instant): void {
    const bridge = bridges.find((one) => one.channels.includes(call));
    const peer = channels.find(({ id }) => id !== call && bridge?.channels.includes(id));
    if (bridge && peer) this.answered(call, peer.name, momentOf(bridge.creationtime), at);
  }

  /** `peer`: the name of the device's channel. */
  answered(call: CallId, peer: string, answeredAt: Instant, at: Instant): void {
    const caller = this.callers.get(call);
    const agent = agentOf(peer);
    if (!caller || caller.answeredBy || !agent) return;
    caller.answeredBy = agent;
    const { answeredBy: _, ...known } = caller;
    const about = { ...known, agentId: agent, answeredAt, endedAt: null };
    this.tell({ id: `${call}:fallback`, at, type: 'fallback-answered', ...about });
  }

  /** The router has the caller again; true when the queue had. */
  back(call: CallId): boolean {
    return this.callers.delete(call);
  }

  /** The caller's end; true when it was one of these. */
  gone(call: CallId, at: Instant): boolean {
    const caller = this.callers.get(call);
    if (!caller) return false;
    this.callers.delete(call);
    const { answeredBy, ...known } = caller;
    if (answeredBy) this.over({ id: `${call}:ended`, at, type: 'call-ended', callId: call });
    else this.over({ id: `${call}:gave-up`, at, type: 'fallback-queued', ...known, endedAt: at });
    return true;
  }
}

/** A device's channel is named by its endpoint, which is the agent. */
export function agentOf(channelName: string): AgentId | undefined {
  const [, who] = /^PJSIP\/(.+)-[0-9a-f]+$/.exec(channelName) ?? [];
  return who === undefined ? undefined : agentId(who);
}
