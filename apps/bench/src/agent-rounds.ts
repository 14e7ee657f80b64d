import { agentId, callId, instant, legId, type AgentId, type CallId, type FloorEvent } from '@samsvar/core';
import { arrival, start } from './full-floor.js';
import type { KeptFloor } from './kept-floor.js';

type Next = { readonly event: FloorEvent; readonly then?: () => void; readonly makesOffer?: true };

/**
 * The rounds of a full floor, several agents at a time: one event a step, each agent's next when the one before is kept.
 * Of five events one makes an offer: the agent is ready again, and the caller who has waited longest gets her.
 */
export class AgentRounds {
  private readonly pending: Next[] = [];
  private readonly talksIn = new Map<AgentId, CallId>();
  private round = 0;
  private steps = 0;

  constructor(
    private readonly floor: KeptFloor,
    private readonly size: number,
  ) {}

  /** @returns whether it was the step that makes an offer */
  async next(): Promise<boolean> {
    const { event, then, makesOffer } = this.pending.shift() ?? this.hangUp();
    await this.floor.take(event);
    then?.();
    return makesOffer ?? false;
  }

  /** Until no agent is in the middle of a round: in a rush they fall into step, and every event would be an offer. */
  async finish(): Promise<void> {
    while (this.pending.length > 0) await this.next();
  }

  private hangUp(): Next {
    const n = this.round++;
    // A step through the agents that visits each, far from the one before.
    const place = (n * 7_919) % this.size;
    const agent = agentId(`a${place}`);
    const call = this.talksIn.get(agent) ?? callId(`t${place}`);
    const event: FloorEvent = { type: 'call-ended', ...this.stamp(), callId: call };
    return { event, then: () => this.pending.push(this.ready(n, agent, call)) };
  }

  private ready(n: number, agent: AgentId, call: CallId): Next {
    const event: FloorEvent = { type: 'wrap-up-ended', ...this.stamp(), agentId: agent, callId: call };
    return { event, makesOffer: true, then: () => this.pending.push(this.yes(n, agent)) };
  }

  private yes(n: number, agent: AgentId): Next {
    const call = this.floor.offeredTo(agent);
    if (!call) throw new Error(`${agent} was offered nobody`);
    this.talksIn.set(agent, call);
    const leg = { callId: call, legId: legId(call, 1) };
    const stamp = this.stamp();
    const event: FloorEvent = { type: 'offer-answered', ...stamp, ...leg, agentId: agent, answer: 'accept' };
    return { event, then: () => this.pending.push(this.up(n, leg)) };
  }

  private up(n: number, leg: Pick<Extract<FloorEvent, { type: 'device-up' }>, 'callId' | 'legId'>): Next {
    const event: FloorEvent = { type: 'device-up', ...this.stamp(), ...leg };
    return { event, then: () => this.pending.push({ event: arrival(n, this.stamp().at) }) };
  }

  /** So slowly that nobody passes a threshold of the wait: that would be a decision more. */
  private stamp() {
    const n = this.steps++;
    return { id: `s${n}`, at: instant(start + Math.floor(n / 100)) };
  }
}
