import { AriClient, type AriAddress } from '@samsvar/telephony';

type Seen = {
  readonly type: string;
  readonly bridge?: { readonly id: string };
  readonly channel?: { readonly protocol_id?: string };
};

/** Asterisk's own word on who talks with whom: both legs in one bridge, by the Call-IDs of their SIP. */
export class Witness {
  /** The agent's leg, by the citizen's. */
  readonly bridged = new Map<string, string>();
  private readonly inBridge = new Map<string, Set<string>>();
  private readonly ari: AriClient;

  constructor(address: Omit<AriAddress, 'app'>) {
    this.ari = new AriClient({ ...address, app: 'witness' });
  }

  async open(): Promise<void> {
    const socket = await this.ari.open(
      (event) => this.hear(event as unknown as Seen),
      () => undefined,
    );
    if (!socket) throw new Error('Asterisk does not let the witness in.');
    for (const eventSource of ['bridge:', 'channel:']) {
      const { status, body } = await this.ari.ask('POST', '/applications/witness/subscription', { eventSource });
      if (status !== 200) throw new Error(`The witness hears no ${eventSource} (${status} ${JSON.stringify(body)})`);
    }
    // Only this: what it makes Asterisk say besides would be counted as the time of whom it watches.
    const read = { allowed: [{ type: 'ChannelEnteredBridge' }, { type: 'ChannelLeftBridge' }] };
    const { status } = await this.ari.ask('PUT', '/applications/witness/eventFilter', {}, read);
    if (status !== 200) throw new Error(`The witness hears too much (${status})`);
    this.close = () => {
      socket.terminate();
      this.ari.close();
    };
  }

  close: () => void = () => this.ari.close();

  /** Of these, who is on the line still. */
  async alive(): Promise<ReadonlySet<string>> {
    const { body } = await this.ari.ask('GET', '/channels');
    return new Set((body as { protocol_id: string }[]).map(({ protocol_id }) => protocol_id));
  }

  private hear({ type, bridge, channel }: Seen): void {
    const leg = channel?.protocol_id;
    if (!bridge || !leg) return;
    const legs = this.inBridge.get(bridge.id) ?? new Set<string>();
    this.inBridge.set(bridge.id, legs);
    if (type === 'ChannelLeftBridge') legs.delete(leg);
    if (type !== 'ChannelEnteredBridge') return;
    legs.add(leg);
    const citizens = [...legs].filter((one) => one.endsWith('@bench'));
    const agents = [...legs].filter((one) => !one.endsWith('@bench'));
    const [citizen, agent] = [citizens[0], agents[0]];
    if (citizens.length === 1 && citizen && agent && !this.bridged.has(citizen)) this.bridged.set(citizen, agent);
  }
}
