import { callId, type CallId, type LegId } from '@samsvar/core';

/** Whether a leg rings an agent's device or somebody outside the floor. */
export type LegKind = 'device' | 'party';

export type NamedLeg = { readonly kind: LegKind; readonly callId: CallId; readonly legId: LegId };

/**
 * A leg's channel id says all that is known of it, so that a router that has lost its memory reads it from Asterisk's
 * own list. Asterisk refuses a living id a second time (409): a repeated command rings nobody twice.
 */
export const channelOfLeg = (app: string, leg: NamedLeg): string => [app, leg.kind, leg.callId, leg.legId].join('~');

/** The leg that a channel is, unless the channel is a caller's or another centre's. */
export const legOfChannel = (app: string, channelId: string): NamedLeg | undefined => {
  const [centre, kind, call, leg] = channelId.split('~');
  if (centre !== app || !call || !leg || (kind !== 'device' && kind !== 'party')) return undefined;
  return { kind, callId: callId(call), legId: leg as LegId };
};

/**
 * Where all who wait hear the same music: one for the centre, and one for each recording of its own, as music for each
 * channel costs twice the work.
 */
export const holdBridge = (app: string, music?: string): string =>
  music === undefined ? `hold-${app}` : `hold-${app}~${music.split('/').at(-1)}`;

/** Whether callers of this centre wait in it. */
export const holdsIn = (app: string, bridge: string): boolean =>
  bridge === holdBridge(app) || bridge.startsWith(`${holdBridge(app)}~`);

/** The conversation with the citizen, and the one beside it. One of each per call, so a repeated command finds it. */
export const talkBridge = (call: CallId): string => `talk-${call}`;
export const consultBridge = (call: CallId): string => `consult-${call}`;

/** Whose conversation a bridge is, unless it is where callers wait. */
export const callOfBridge = (bridge: string): CallId | undefined => {
  const [, call] = /^(?:talk|consult)-(.+)$/.exec(bridge) ?? [];
  return call === undefined ? undefined : callId(call);
};
