import type { DeskTelephone } from '@samsvar/contracts';
import { C, UA, WebSocketInterface } from 'jssip';
import type { IncomingRTCSessionEvent, RTCSessionEvent, UAConfiguration } from 'jssip/lib/UA';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { PhoneKey } from './phone-keys.js';

/** What a telephone signs in with. */
export type Key = Extract<DeskTelephone, { kind: 'browser' }>;

/** What its owner hears of it. */
export type Hears = {
  readonly registered: () => void;
  /** No contact with the telephone system; it goes on trying. */
  readonly lost: () => void;
  /** The telephone system does not know this key. */
  readonly turnedAway: () => void;
  readonly rings: () => void;
  /** The telephone is up: what the other side says, and the connection it comes by. */
  readonly up: (sound: MediaStream, connection: RTCPeerConnection) => void;
  readonly over: () => void;
};

/** The telephone in this page, one call at a time. */
export type SipTelephone = {
  /** Signs in anew, with a newer key; a call goes on. */
  renew(key: Key): void;
  /** Picks up, with the microphone. */
  pickUp(microphone: MediaStream): void;
  /** The other side hears this key; nothing while there is no call. */
  press(key: PhoneKey): void;
  /** She says goodbye. */
  hangUp(): void;
  /** The call is over without a word from the other side. */
  drop(): void;
  /** Says that it is not there any more. */
  close(): void;
  /** Falls silent without a word: the call is another window's now, and must not end. */
  abandon(): void;
};

/** Tries again after 1 s, at the longest after 10 s. */
const soonestS = 1;
const latestS = 10;
/** A registration that is not renewed for so long is gone, when the socket did not say so before. */
const registersForS = 120;

/** A server that does not answer must not hold a call up: what has been found by then is what is offered. */
const looksForWaysMs = 1_000;

/** Connects and signs in at once. The one place that knows JsSIP. */
export function openSipTelephone(address: string, key: Key, hears: Hears): SipTelephone {
  const socket = new WebSocketInterface(address);
  const ua = new UA({
    sockets: socket,
    uri: `sip:${key.user}@${new URL(address).hostname}`,
    password: key.password,
    register_expires: registersForS,
    connection_recovery_min_interval: soonestS,
    connection_recovery_max_interval: latestS,
  } satisfies UAConfiguration);
  let { iceServers } = key;
  let session: RTCSession | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the call away from us first: whatever is said of it afterwards is no news. */
  const letGo = () => {
    const ended = session;
    session = undefined;
    ended?.connection?.close();
    return ended;
  };
  const rung = (rings: RTCSession) => {
    // Whoever is rung again is in no call: an end that was never heard of.
    letGo();
    session = rings;
    const isOurs = () => session === rings;
    rings.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams: [sound], track }) => {
        if (isOurs()) hears.up(sound ?? new MediaStream([track]), peerconnection);
      });
    });
    let looking: ReturnType<typeof setTimeout> | undefined;
    rings.on('icecandidate', ({ ready }) => (looking ??= setTimeout(ready, looksForWaysMs)));
    const over = () => {
      if (!isOurs()) return;
      letGo();
      hears.over();
    };
    rings.on('ended', over);
    rings.on('failed', over);
    hears.rings();
  };

  ua.on('newRTCSession', (made: RTCSessionEvent) => {
    if ((made as IncomingRTCSessionEvent).originator === ('remote' as never)) rung(made.session);
  });
  ua.on('registered', () => hears.registered());
  ua.on('disconnected', () => hears.lost());
  ua.on('registrationFailed', ({ response }) => {
    hears.lost();
    if (response?.status_code === 401 || response?.status_code === 403) return hears.turnedAway();
    clearTimeout(timer);
    timer = setTimeout(() => ua.isConnected() && ua.register(), latestS * 500);
  });
  ua.start();

  return {
    renew: (next) => {
      iceServers = next.iceServers;
      ua.set('password', next.password);
      ua.register();
    },
    pickUp: (mediaStream) =>
      session?.answer({
        ...{ mediaStream, mediaConstraints: { audio: true, video: false } },
        pcConfig: { iceServers: iceServers.map(({ urls, ...opens }) => ({ urls: [...urls], ...opens })) },
      }),
    // In the sound itself (RFC 4733): that is how the telephone system listens.
    press: (key) => {
      if (session?.isEstablished()) session.sendDTMF(key, { transportType: C.DTMF_TRANSPORT.RFC2833 });
    },
    hangUp: () => letGo()?.terminate(),
    drop: () => void letGo(),
    close: () => {
      clearTimeout(timer);
      letGo();
      ua.stop();
    },
    abandon: () => {
      clearTimeout(timer);
      socket.disconnect();
      letGo();
      ua.removeAllListeners();
    },
  };
}
