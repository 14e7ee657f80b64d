import { agentId, type AgentId } from '@samsvar/core';
import { isDone, segment, type AriClient } from './ari-client.js';
import type { AriEndpoint } from './ari-events.js';

/** An agent's telephone: a browser, or a SIP device that registers or stands at a fixed address. */
export type Device = {
  readonly agentId: AgentId;
  readonly kind: 'browser' | 'sip';
  /** What it signs in with; lives as long as the duty. */
  readonly password: string;
  /** For a device that does not register: its SIP address. */
  readonly standsAt?: string;
};

/**
 * Agents' devices are pushed while Asterisk runs and kept in its own database. After every contact anew the centre
 * pushes them again: the same push changes nothing.
 */
export class AsteriskDevices {
  constructor(private readonly ari: Pick<AriClient, 'ask'>) {}

  /** In this order, or the endpoint is refused for naming what is not there. False when Asterisk refused. */
  async push(device: Device): Promise<boolean> {
    const { agentId: agent } = device;
    return (
      (await this.place(device)) &&
      (await this.put('auth', agent, authOf(device))) &&
      (await this.clear(device)) &&
      (await this.put('endpoint', agent, endpointOf(device)))
    );
  }

  /** From now on this is what it signs in with; a telephone that is in a call stays there. False when Asterisk refused. */
  async letIn(device: Pick<Device, 'agentId' | 'password'>): Promise<boolean> {
    return this.put('auth', device.agentId, authOf(device));
  }

  /** Those that Asterisk knows, of all centres; undefined when it did not answer. */
  async known(): Promise<ReadonlySet<AgentId> | undefined> {
    const answer = await this.ari.ask('GET', '/endpoints/PJSIP');
    if (!isDone(answer)) return undefined;
    return new Set((answer.body as AriEndpoint[]).map(({ resource }) => agentId(resource)));
  }

  /**
   * Where it is found. Made once: Asterisk would write wherever it has registered now into a changed one, and think it
   * there for ever.
   */
  private async place(device: Device): Promise<boolean> {
    const wanted = aorOf(device);
    const found = await this.ari.ask('GET', path('aor', device.agentId));
    if (isDone(found) && has(found.body as readonly Field[], wanted)) return true;
    if (isDone(found)) await this.ari.ask('DELETE', path('aor', device.agentId));
    else if (found.status !== 404) return false;
    return this.put('aor', device.agentId, wanted);
  }

  /** A telephone of another kind leaves nothing: Asterisk would keep of it whatever the new one does not say. */
  private async clear(device: Device): Promise<boolean> {
    const found = await this.ari.ask('GET', path('endpoint', device.agentId));
    const { transport } = endpointOf(device);
    if (isDone(found) && !has(found.body as readonly Field[], { transport }))
      await this.ari.ask('DELETE', path('endpoint', device.agentId));
    return isDone(found) || found.status === 404;
  }

  private async put(type: string, agent: AgentId, fields: Record<string, string>): Promise<boolean> {
    const body = { fields: Object.entries(fields).map(([attribute, value]) => ({ attribute, value })) };
    return isDone(await this.ari.ask('PUT', path(type, agent), {}, body));
  }

  async remove(agent: AgentId): Promise<void> {
    for (const type of ['endpoint', 'auth', 'aor']) await this.ari.ask('DELETE', path(type, agent));
  }
}

const path = (type: string, agentId: AgentId): string =>
  `/asterisk/config/dynamic/res_pjsip/${type}/${segment(agentId)}`;

type Field = { readonly attribute: string; readonly value: string };

const has = (fields: readonly Field[], wanted: Record<string, string>): boolean =>
  Object.entries(wanted).every(([name, value]) =>
    fields.some((field) => field.attribute === name && field.value === (value === 'yes' ? 'true' : value)),
  );

const aorOf = ({ standsAt }: Device): Record<string, string> =>
  // One place at a time: the newest tab or telephone replaces the one before.
  standsAt ? { contact: standsAt } : { max_contacts: '1', remove_existing: 'yes', default_expiration: '120' };

const authOf = ({ agentId, password }: Pick<Device, 'agentId' | 'password'>): Record<string, string> => ({
  auth_type: 'userpass',
  username: agentId,
  password,
});

const endpointOf = ({ agentId, kind }: Device): Record<string, string> & { readonly transport: string } => ({
  context: 'from-agent',
  aors: agentId,
  auth: agentId,
  disallow: 'all',
  direct_media: 'no',
  // The desk shows who rings, by the municipality's own rules; the device need not.
  send_pai: 'no',
  send_rpid: 'no',
  send_connected_line: 'no',
  rtp_timeout_hold: '0',
  ...(kind === 'browser'
    ? // A window that falls silent is gone, and the citizen hears music until she is back.
      { rtp_timeout: '6', webrtc: 'yes', dtls_auto_generate_cert: 'yes', allow: 'opus,alaw,ulaw', transport: 'ws' }
    : // A telephone on a table may say nothing for a while when its microphone is off.
      {
        rtp_timeout: '20',
        allow: 'alaw,ulaw',
        transport: 'udp',
        media_address: '127.0.0.1',
        bind_rtp_to_media_address: 'yes',
      }),
});
