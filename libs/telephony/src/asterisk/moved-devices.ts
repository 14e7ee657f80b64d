import { agentId, type AgentId } from '@samsvar/core';
import type { AriContact } from './ari-events.js';

/**
 * Where each browser's telephone stands. A page that is loaded anew, or another window, signs in under a name of its own;
 * one that only lost its socket comes back under the same.
 */
export class MovedDevices {
  private readonly stood = new Map<AgentId, string>();

  /** Whose telephone is another now than it was: whatever the one before was in has lost it. */
  hear(resource: string, { uri, contact_status: status }: AriContact): AgentId | undefined {
    const agent = agentId(resource);
    const [, place, how] = /^sips?:([^@;]+)@.*;transport=(\w+)/i.exec(uri) ?? [];
    if (!place || !/^wss?$/i.test(how ?? '')) return undefined;
    const before = this.stood.get(agent);
    // What has gone is remembered when nothing was known: who comes next is then told apart from it.
    if (status !== 'Removed' || before === undefined) this.stood.set(agent, place);
    return status !== 'Removed' && before !== undefined && before !== place ? agent : undefined;
  }
}
