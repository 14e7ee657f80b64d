import { createHmac } from 'node:crypto';
import { instant } from '@samsvar/core';
import { iceServersFor } from './ice-servers.js';

const opening = { epoch: 'an-opening', until: instant(1_800_000_000_000) };
const secret = 'shared with the relay';

describe('what helps a browser’s sound on its way', () => {
  it('is nothing when no server is named', () => {
    expect(iceServersFor({}, opening)).toEqual([]);
  });

  it('is known by address alone when it only says who one is', () => {
    expect(iceServersFor({ iceServers: ['stun:turn.example'] }, opening)).toEqual([{ urls: ['stun:turn.example'] }]);
  });

  it('relays for an hour longer than the key is good, for a name and a password that coturn makes the same', () => {
    const iceServers = ['turn:turn.example:3478?transport=udp', 'stun:turn.example', 'turns:turn.example:443'];
    const [, relay] = iceServersFor({ iceServers, turnSecret: secret }, opening);
    expect(relay).toEqual({
      urls: ['turn:turn.example:3478?transport=udp', 'turns:turn.example:443'],
      username: '1800003600:an-opening',
      credential: createHmac('sha1', secret).update('1800003600:an-opening').digest('base64'),
    });
  });

  it('has another password for each opening', () => {
    const settings = { iceServers: ['turn:turn.example'], turnSecret: secret };
    const [first, second] = ['one', 'other'].map((epoch) => iceServersFor(settings, { ...opening, epoch })[0]);
    expect(first?.credential).not.toBe(second?.credential);
  });
});
