import { agentId, type AgentId } from '@samsvar/core';
import { isSuccess, type Ami } from './ami-client.js';

/**
 * A centre's queue in Asterisk itself, for callers whom no router takes: its members are the agents on duty and ready. It
 * outlives Asterisk's restarts.
 */
export class FallbackQueue {
  constructor(
    private readonly ami: Ami,
    private readonly centre: string,
  ) {}

  /** Makes its members exactly these, and the queue when there is none yet; false when that did not come about. */
  async setReady(agents: readonly AgentId[]): Promise<boolean> {
    const now = (await this.members()) ?? ((await this.make()) ? [] : undefined);
    if (now === undefined) return false;
    const leaving = now.filter((member) => !agents.includes(member));
    const coming = agents.filter((one) => !now.includes(one));
    const Queue = this.centre;
    for (const agent of leaving) await this.ami.ask('QueueRemove', { Queue, Interface: interfaceOf(agent) });
    for (const agent of coming)
      await this.ami.ask('QueueAdd', { Queue, Interface: interfaceOf(agent), MemberName: agent });
    if (leaving.length + coming.length === 0) return true;
    const then = await this.members();
    return then?.length === agents.length && then.every((member) => agents.includes(member));
  }

  /** The members as Asterisk has them; undefined when it did not answer, or has no such queue. */
  async members(): Promise<readonly AgentId[] | undefined> {
    const blocks = await this.ami.ask('QueueStatus', { Queue: this.centre });
    if (!isSuccess(blocks) || !blocks.some((block) => block['Event'] === 'QueueParams')) return undefined;
    const members = blocks.filter((block) => block['Event'] === 'QueueMember');
    return members.map((block) => agentId((block['Location'] ?? '').replace(/^PJSIP\//, '')));
  }

  /** Written into queues.conf by Asterisk itself, so that the queue is there after a restart as well. */
  private async make(): Promise<boolean> {
    const file = 'queues.conf';
    const category = { 'Action-000000': 'NewCat', 'Cat-000000': this.centre, 'Options-000000': 'inherit="_centre"' };
    const names = { SrcFilename: file, DstFilename: file, Reload: 'app_queue' };
    return isSuccess(await this.ami.ask('UpdateConfig', { ...names, ...category }));
  }
}

const interfaceOf = (agent: AgentId): string => `PJSIP/${agent}`;
