import { segment, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriEvent } from './ari-events.js';

/** All that we read, but for the one below. */
const usual: readonly AriEvent['type'][] = [
  'ApplicationReplaced',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelEnteredBridge',
  'ChannelHangupRequest',
  'ChannelUserevent',
  'ContactStatusChange',
  'EndpointStateChange',
  'PlaybackFinished',
  'StasisEnd',
  'StasisStart',
];

/**
 * Whom its own queue rings. Whom it has connected, Asterisk says in a variable alone; of others there are some fifty in
 * every call.
 */
const ofFallback = [...usual, 'ChannelCreated', 'ChannelVarset'] as const;

/**
 * What Asterisk tells this application: of whom, and of that only what is read here. It has a hundred things to say of each
 * call, and in a rush the one that somebody waits for comes behind them.
 *
 * Never both asked at once: whoever is told of, Asterisk answers with the whole application, and reads its filter without
 * a lock. Replaced in that moment it is freed twice, and Asterisk with all its calls is gone (seen in 22.10.1).
 */
export class AriEars {
  private filtered: Promise<unknown> = Promise.resolve();
  private readonly subscribing = new Set<Promise<unknown>>();
  private closing: Promise<unknown> | undefined;

  constructor(private readonly ari: AriClient) {}

  /** Channels, bridges and endpoints that are told of from here on, all or none. */
  async subscribe(sources: readonly string[]): Promise<AriAnswer> {
    const asked = this.filtered.then(() => this.ask('POST', 'subscription', { eventSource: sources.join(',') }));
    this.subscribing.add(asked);
    const answer = await asked;
    this.subscribing.delete(asked);
    return answer;
  }

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

  /** One after the other: the last word is to stand. */
  private hear(types: readonly string[]): Promise<unknown> {
    const wanted = { allowed: types.map((type) => ({ type })) };
    const before = Promise.all([this.filtered, ...this.subscribing]);
    this.filtered = before.then(() => this.ask('PUT', 'eventFilter', {}, wanted));
    return this.filtered;
  }

  private ask(method: 'POST' | 'PUT', word: string, query: Record<string, string>, body?: object): Promise<AriAnswer> {
    return this.ari.ask(method, `/applications/${segment(this.ari.address.app)}/${word}`, query, body);
  }
}
