import { deskPath, type IceServer } from '@samsvar/contracts';
import { tryMicrophone } from '../softphone/microphone.js';
import { lineVerdict, relayVerdict, soundVerdict, type Verdict, type Ways } from './verdicts.js';

/** Longer than this nobody waits for a line. */
const LINE_MS = 5_000;
/** Servers for sound answer at once, or not at all. */
const WAYS_MS = 6_000;

export type Surroundings = {
  readonly microphone: string | undefined;
  readonly hasTelephone: boolean;
  readonly iceServers: readonly IceServer[];
};

/** One trial for each part; each settles by itself, and none throws. */
export const trials = ({ microphone, hasTelephone, iceServers }: Surroundings): readonly Promise<Verdict>[] => [
  tryMicrophone(microphone).then((hindrance) => ({ part: 'microphone', is: hindrance ?? 'good' })),
  // The first word of the house comes by itself, before anybody has said who they are.
  lineTakes(`${deskPath}/?EIO=4&transport=websocket`, 'message').then((ms) => lineVerdict('house', ms)),
  hasTelephone
    ? lineTakes('/sip', 'open', 'sip').then((ms) => lineVerdict('telephone', ms))
    : Promise.resolve({ part: 'telephone', is: 'absent' }),
  waysBy(iceServers, 'all').then(soundVerdict),
  triesRelay(iceServers),
];

const isRelay = ({ urls }: IceServer): boolean => urls.some((url) => url.startsWith('turn'));

async function triesRelay(servers: readonly IceServer[]): Promise<Verdict> {
  const isSetUp = servers.some(isRelay);
  return relayVerdict(isSetUp, isSetUp ? await waysBy(servers, 'relay') : []);
}

/** Milliseconds until the line is up, or until its first word; undefined when it never comes. */
function lineTakes(path: string, until: 'open' | 'message', protocol?: string): Promise<number | undefined> {
  const began = performance.now();
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`, protocol);
  return new Promise<number | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), LINE_MS);
    const settle = (ms: number | undefined) => {
      clearTimeout(timer);
      resolve(ms);
    };
    socket.addEventListener(until, () => settle(performance.now() - began));
    socket.addEventListener('close', () => settle(undefined));
  }).finally(() => socket.close());
}

/** What the browser finds, until it has looked everywhere. */
async function waysBy(servers: readonly IceServer[], iceTransportPolicy: RTCIceTransportPolicy): Promise<Ways> {
  const iceServers = servers.map(({ urls, ...opens }) => ({ urls: [...urls], ...opens }));
  const connection = new RTCPeerConnection({ iceServers, iceTransportPolicy });
  const ways: string[] = [];
  try {
    connection.createDataChannel('trial');
    const looked = new Promise<void>((resolve) => {
      setTimeout(resolve, WAYS_MS);
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.candidate) ways.push(candidate.candidate);
        else if (candidate === null) resolve();
      });
    });
    await connection.setLocalDescription(await connection.createOffer());
    await looked;
  } catch {
    return []; // A browser that will not even look has found none.
  } finally {
    connection.close();
  }
  return ways;
}
