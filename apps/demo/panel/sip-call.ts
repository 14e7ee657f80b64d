import { UA, WebSocketInterface } from 'jssip';
import type { EndEvent, RTCSession } from 'jssip/lib/RTCSession.js';
import type { UAConfiguration } from 'jssip/lib/UA.js';
import type { Over } from './telephone.js';

/** What a visitor's telephone may ring with, and whom. */
export type Key = { readonly user: string; readonly password: string; readonly dial: string };

/** What is heard of the call. */
export type Hears = {
  readonly rings: () => void;
  readonly sound: (sound: MediaStream) => void;
  readonly over: (why: Over) => void;
};

/** A real call from this page. */
export type SipCall = {
  press(key: string): void;
  hangUp(): void;
  /** Somebody, or a message, has answered. */
  isTaken(): boolean;
};

/** Connects and rings. The page registers nowhere: nobody can ring it. The one place here that knows JsSIP. */
export function ringBySip(key: Key, mediaStream: MediaStream, hears: Hears): SipCall {
  const { hostname, origin } = location;
  const ua = new UA({
    sockets: new WebSocketInterface(`${origin.replace(/^http/, 'ws')}/sip`),
    uri: `sip:${key.user}@${hostname}`,
    password: key.password,
    register: false,
  } satisfies UAConfiguration);
  let session: RTCSession | undefined;

  const dial = (): void => {
    // Connected again in the middle of a call: the call went on.
    if (session) return;
    session = ua.call(`sip:${key.dial}@${hostname}`, {
      mediaStream,
      mediaConstraints: { audio: true, video: false },
      pcConfig: { iceServers: [] },
      eventHandlers: {
        peerconnection: ({ peerconnection }) =>
          peerconnection.addEventListener('track', ({ streams: [sound], track }) =>
            hears.sound(sound ?? new MediaStream([track])),
          ),
        progress: () => hears.rings(),
        failed: (end: EndEvent) => hears.over(isOfTheWay(end) ? 'away' : 'busy'),
        ended: (end: EndEvent) => hears.over(isOfTheWay(end) ? 'away' : 'ended'),
      },
    });
  };
  ua.on('connected', dial);
  ua.on('disconnected', () => session ?? hears.over('away'));
  ua.start();

  return {
    // Beside the sound (RFC 4733), as a telephone does it.
    press: (digit) => session?.sendDTMF(digit, { transportType: 'RFC2833' as never }),
    hangUp: () => ua.stop(),
    isTaken: () => session?.isEstablished() ?? false,
  };
}

/** It was the way there that failed, not the one who was rung. */
const isOfTheWay = ({ cause }: EndEvent): boolean =>
  ['Connection Error', 'Request Timeout', 'RTP Timeout', 'WebRTC Error'].includes(cause);
