import { agentId, type AgentId } from '@samsvar/core';
import type { AmiClient } from './ami-client.js';

/**
 * What Asterisk must know to go on without a router: which centre a dialled number belongs to, and which agents are on
 * duty and ready, as members of the centre's fallback queue. Kept by Asterisk itself over its restarts.
 */
export class AsteriskLines {
  constructor(
    private readonly ami: AmiClient,
    private readonly app: string,
  ) {}

  /** The dialled number belongs to this centre. Until this is said, it is refused as unallocated. */
  async add(dialled: string): Promise<boolean> {
    return isSuccess(await this.ami.ask('DBPut', { Family: 'line', Key: dialled, Val: this.app }));
  }

  async remove(dialled: string): Promise<void> {
    await this.ami.ask('DBDel', { Family: 'line', Key: dialled });
  }

  /** Makes the fallback queue's members exactly these; false when Asterisk did not answer. */
  async setReady(agents: readonly AgentId[]): Promise<boolean> {
    const now = await this.ready();
    if (now === undefined) return false;
    const Queue = this.app;
    for (const agent of now.filter((member) => !agents.includes(member)))
      await this.ami.ask('QueueRemove', { Queue, Interface: `PJSIP/${agent}` });
    for (const agent of agents.filter((one) => !now.includes(one)))
      await this.ami.ask('QueueAdd', { Queue, Interface: `PJSIP/${agent}`, MemberName: agent });
    return true;
  }

  /** The members as Asterisk has them. */
  async ready(): Promise<readonly AgentId[] | undefined> {
    const blocks = await this.ami.ask('QueueStatus', { Queue: this.app });
    if (!isSuccess(blocks)) return undefined;
    const members = blocks.filter((block) => block['Event'] === 'QueueMember');
    return members.map((block) => agentId((block['Location'] ?? '').replace(/^PJSIP\//, '')));
  }
}

const isSuccess = (blocks: readonly Readonly<Record<string, string>>[]): boolean =>
  blocks[0]?.['Response'] === 'Success';
