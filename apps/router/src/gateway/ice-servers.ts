import { createHmac } from 'node:crypto';
import type { IceServer } from '@samsvar/contracts';
import { later, minutes } from '@samsvar/core';
import { isRelay, type RouterConfig } from '../config.js';
import type { DeviceEpoch } from '../in-step/device-password.js';

export type IceSettings = Pick<RouterConfig, 'iceServers' | 'turnSecret'>;

/** Whoever takes a call in the key's last minute still has to be let through. */
const longerThanTheKey = minutes(60);

/**
 * The servers by which sound finds its way, for one opening of a browser's telephone. A relay (TURN) is opened with a name
 * that says until when, and a password made of it and the secret that relay and routers share, as coturn's
 * `use-auth-secret` has it: nobody keeps it, and it runs out by itself. The name says nothing of whose telephone it is.
 */
export function iceServersFor(
  { iceServers = [], turnSecret = '' }: IceSettings,
  { epoch, until }: DeviceEpoch,
): readonly IceServer[] {
  const relays = iceServers.filter(isRelay);
  const others = iceServers.filter((address) => !isRelay(address));
  const username = `${Math.floor(later(until, longerThanTheKey) / 1_000)}:${epoch}`;
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64');
  return [
    ...(others.length > 0 ? [{ urls: others }] : []),
    ...(relays.length > 0 ? [{ urls: relays, username, credential }] : []),
  ];
}
