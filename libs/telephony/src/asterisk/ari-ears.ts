import { segment, type AriClient } from './ari-client.js';
import type { AriEvent } from './ari-events.js';

/** All that we read, but for the one below. */
const usual: readonly AriEvent['type'][] = [
  'ApplicationReplaced',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelEnteredBridge',
  'ChannelHangupRequest',
  'ContactStatusChange',
  'EndpointStateChange',
  'PlaybackFinished',
  'StasisEnd',
  'StasisStart',
];

/** Whom its own queue has connected, Asterisk says in a variable alone; of others there are some fifty in every call. */
const ofFallback = [...usual, 'ChannelVarset'] as const;

/**
 * Asks Asterisk to tell only what is read here. It has a hundred things to say of each call, and in a rush the one that
 * somebody waits for comes behind them.
 */
export class AriEars {
  /** One after the other: the last word is to stand. */
  private said: Promise<unknown> = Promise.resolve();
  private closing: Promise<unknown> | undefined;

  constructor(private readonly ari: AriClient) {}

  /** Before somebody is in the hands of Asterisk's own queue, or may be. */
  openToFallback(): Promise<unknown> {
    this.closing = undefined;
    return this.hear(ofFallback);
  }

  /** Nobody is. Until that is heard there are more variables to be told, and each would ask for it again. */
  async closeToFallback(): Promise<void> {
    if (this.closing) return;
    const closing = (this.closing = this.hear(usual));
    await closing;
    if (this.closing === closing) this.closing = undefined;
  }

  private hear(types: readonly string[]): Promise<unknown> {
    const path = `/applications/${segment(this.ari.address.app)}/eventFilter`;
    const wanted = { allowed: types.map((type) => ({ type })) };
    this.said = this.said.then((): Promise<unknown> => this.ari.ask('PUT', path, {}, wanted));
    return this.said;
  }
}
