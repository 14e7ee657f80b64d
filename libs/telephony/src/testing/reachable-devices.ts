import type { AgentId } from '@samsvar/core';
import { AriClient, isDone, segment, type AriAddress } from '../asterisk/ari-client.js';
import type { AriEvent } from '../asterisk/ari-events.js';

/** Whose telephones Asterisk can ring now, as it tells it itself: one that was just pushed is away for a moment. */
export type ReachableDevices = {
  /** Waits until this agent's can be rung; an error when Asterisk does not say so in all that time. */
  until(agent: AgentId, withinMs: number): Promise<void>;
  close(): Promise<void>;
};

/** Listens beside the centre's router, in an application of its own: an application has one listener. */
export async function reachableDevices(address: AriAddress): Promise<ReachableDevices> {
  const ari = new AriClient({ ...address, app: `${address.app}-reachable` });
  const online = new Set<string>();
  const waiting = new Map<string, () => void>();
  const hear = (event: AriEvent): void => {
    if (event.type !== 'EndpointStateChange') return;
    const { resource, state } = event.endpoint;
    if (state !== 'online') return void online.delete(resource);
    online.add(resource);
    waiting.get(resource)?.();
  };
  const socket = await ari.open(hear, () => undefined);
  const us = `/applications/${segment(ari.address.app)}`;
  const asked = [
    await ari.ask('PUT', `${us}/eventFilter`, {}, { allowed: [{ type: 'EndpointStateChange' }] }),
    await ari.ask('POST', `${us}/subscription`, { eventSource: 'endpoint:PJSIP' }),
  ];
  if (!socket || !asked.every(isDone)) throw new Error('Asterisk does not tell of telephones.');

  return {
    until: (agent, withinMs) =>
      new Promise((reachable, failed) => {
        if (online.has(agent)) return reachable();
        const never = () => failed(new Error(`The telephone of ${agent} was not online within ${withinMs} ms.`));
        const late = setTimeout(never, withinMs);
        waiting.set(agent, () => {
          clearTimeout(late);
          reachable();
        });
      }),
    close: async () => {
      // Asterisk goes on telling whoever has gone of every telephone in every call, and who comes after has that work beside them.
      for (const app of [ari.address.app, address.app]) {
        await ari.ask('DELETE', `/applications/${segment(app)}/subscription`, { eventSource: 'endpoint:PJSIP' });
      }
      socket.terminate();
      ari.close();
    },
  };
}
