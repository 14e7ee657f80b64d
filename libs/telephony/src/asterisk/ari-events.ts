import { instant, type Instant } from '@samsvar/core';

/** The few of ARI's messages that we read, with the fields that we read (/ari/api-docs/events.json has all). */
export type AriChannel = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** ISO 8601 with offset: when the call reached Asterisk, also after a stay in the fallback queue. */
  readonly creationtime: string;
  readonly caller: { readonly number: string; readonly name: string };
  /** Those that ari.conf names; empty where the channel has none. */
  readonly channelvars: Readonly<Record<string, string>>;
  readonly dialplan: { readonly exten: string; readonly app_name: string; readonly app_data: string };
};

export type AriBridge = {
  readonly id: string;
  /** As it was called when it was made. */
  readonly name: string;
  readonly bridge_type: string;
  readonly creationtime: string;
  readonly channels: readonly string[];
};

export type AriEvent = { readonly timestamp: string } & (
  | { readonly type: 'StasisStart'; readonly args: readonly string[]; readonly channel: AriChannel }
  | { readonly type: 'StasisEnd'; readonly channel: AriChannel }
  | { readonly type: 'ChannelCreated'; readonly channel: AriChannel }
  | { readonly type: 'ChannelEnteredBridge'; readonly bridge: AriBridge; readonly channel: AriChannel }
  | {
      readonly type: 'ChannelHangupRequest';
      readonly cause?: number;
      readonly soft?: boolean;
      readonly channel: AriChannel;
    }
  | { readonly type: 'ChannelDestroyed'; readonly cause: number; readonly channel: AriChannel }
  | { readonly type: 'ChannelDtmfReceived'; readonly digit: string; readonly channel: AriChannel }
  | {
      readonly type: 'ChannelVarset';
      readonly variable: string;
      readonly value: string;
      /** Missing for what holds for all of Asterisk. */
      readonly channel?: AriChannel;
    }
  | { readonly type: 'PlaybackFinished'; readonly playback: AriPlayback }
  | { readonly type: 'EndpointStateChange'; readonly endpoint: AriEndpoint }
  | { readonly type: 'ContactStatusChange'; readonly endpoint: AriEndpoint; readonly contact_info: AriContact }
  | { readonly type: 'ApplicationReplaced' }
  /** What we had Asterisk say, to hear whether it tells us. */
  | { readonly type: 'ChannelUserevent' }
);

export type AriPlayback = { readonly id: string; readonly media_uri: string; readonly state: string };

export type AriEndpoint = { readonly technology: string; readonly resource: string; readonly state?: string };

/** Where a device stands that has registered; `Removed` when it does so no more. */
export type AriContact = { readonly uri: string; readonly contact_status: string };

export const momentOf = (timestamp: string): Instant => instant(Date.parse(timestamp));
