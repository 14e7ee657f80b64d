import { callId, type CallId } from '@samsvar/core';
import { AriClient } from '../asterisk/ari-client.js';
import type { AriEvent } from '../asterisk/ari-events.js';
import { testPbx } from './config.js';

/** Hears from Asterisk of every conversation that comes about, however short: both legs in one bridge. */
export class TalkWitness {
  /** Those who have been with somebody. */
  readonly inTalk = new Set<CallId>();
  /** Those who have been with two at once. */
  readonly doubled = new Set<CallId>();
  private constructor(private readonly ari: AriClient) {}

  static async open(centre: string): Promise<TalkWitness> {
    const { httpPort, ariUser, ariPassword } = testPbx();
    const address = { host: '127.0.0.1', port: httpPort, user: ariUser, password: ariPassword };
    const witness = new TalkWitness(new AriClient({ ...address, app: `witness-${centre}` }));
    await witness.listen();
    return witness;
  }

  close: () => void = () => this.ari.close();

  private async listen(): Promise<void> {
    const socket = await this.ari.open(
      (event) => this.hear(event),
      () => undefined,
    );
    const subscription = `/applications/${this.ari.address.app}/subscription`;
    const { status } = await this.ari.ask('POST', subscription, { eventSource: 'bridge:' });
    if (!socket || status !== 200) throw new Error(`Asterisk does not let the witness hear of its bridges: ${status}`);
    this.close = () => {
      socket.terminate();
      this.ari.close();
    };
  }

  private hear(event: AriEvent): void {
    if (event.type !== 'ChannelEnteredBridge' || !event.bridge.id.startsWith('talk-')) return;
    const call = callId(event.bridge.id.slice('talk-'.length));
    if (event.bridge.channels.length >= 2) this.inTalk.add(call);
    if (event.bridge.channels.length > 2) this.doubled.add(call);
  }
}
