import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { agentId, callId, type CallId } from '@samsvar/core';
import { AmiClient } from '../asterisk/ami-client.js';
import { AriClient, segment } from '../asterisk/ari-client.js';
import type { AriChannel } from '../asterisk/ari-events.js';
import { AsteriskDevices } from '../asterisk/asterisk-devices.js';
import { AsteriskLines } from '../asterisk/asterisk-lines.js';
import { AsteriskTelephony } from '../asterisk/asterisk-telephony.js';
import { FallbackQueue } from '../asterisk/fallback-queue.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import { cableTo } from './cable.js';
import { testPbx } from './config.js';
import { Sipp, type SippManner } from './sipp.js';
import { Listening, type Behaviour, type TelephoneWorld } from './telephone-world.js';

type Bridge = { readonly bridge_type: string; readonly channels: readonly string[] };

/** What more a real telephone system lets a test do and see. */
export type AsteriskWorld = TelephoneWorld & {
  readonly ami: AmiClient;
  readonly lines: AsteriskLines;
  readonly fallback: FallbackQueue;
  readonly devices: AsteriskDevices;
  readonly sipp: Sipp;
  /** One more process that would speak for this centre, and what it is told. */
  another(mayAct: MayAct): { readonly telephony: Telephony; readonly listening: Listening };
  /** Everybody who has dialled this world's number and is on the line, router or not. */
  callers(): Promise<readonly CallId[]>;
  /** Sound packets so far of each leg in the conversation with this citizen, as Asterisk counts them. */
  sound(call: CallId): Promise<readonly Sound[]>;
};

export type Sound = { readonly channel: string; readonly fromThem: number; readonly toThem: number };

/** How long silence may last before a test gives up waiting. */
const patience = 12_000;

/**
 * A real Asterisk with sipp around it as one centre's world, with a dialled number of its own. `isSpokenFor`: the test
 * brings a router (`another`), and the world's own line stays closed.
 */
export async function asteriskWorld(centre: string, { isSpokenFor = false } = {}): Promise<AsteriskWorld> {
  const { httpPort, sipPort, trunkPort, ariUser, ariPassword, amiUser, amiPassword, sipp: program } = testPbx();
  const host = '127.0.0.1';
  const cable = await cableTo(httpPort);
  const ari = { host, user: ariUser, password: ariPassword, app: centre };
  const eye = new AriClient({ ...ari, port: httpPort });
  const ami = new AmiClient({ host, port: httpPort, user: amiUser, password: amiPassword });
  const lines = new AsteriskLines(ami, centre);
  const fallback = new FallbackQueue(ami, centre);
  const devices = new AsteriskDevices(eye);
  const sipp = new Sipp(program, sipPort);

  const another = (mayAct: MayAct, port = httpPort) => {
    const callerBook = (): ReturnType<CallerBook> => ({ callerRef: 'some-caller', isInternal: false });
    const telephony = new AsteriskTelephony({ ari: { ...ari, port }, callerBook, mayAct, mayRing: ['+47'] });
    let lastTold = Date.now();
    const listening: Listening = new Listening(async () => {
      await sleep(5);
      return Date.now() - Math.max(lastTold, listening.since) < patience;
    });
    telephony.listen((event) => {
      lastTold = Date.now();
      listening.hear(event);
    });
    return { telephony, listening };
  };
  const { telephony, listening } = another(() => true, cable.port);
  if (!isSpokenFor) await telephony.connect();
  const dialled = `57${randomInt(100_000, 1_000_000)}`;
  if (!(await lines.add(dialled))) throw new Error('Asterisk does not take the line.');

  const bridges = async (): Promise<readonly Bridge[]> => (await eye.ask('GET', '/bridges')).body as Bridge[];
  const bridgeOf = async (call: CallId): Promise<Bridge | undefined> =>
    (await bridges()).find(({ channels }) => channels.includes(call));
  return {
    ...{ telephony, listening, dialled, ami, lines, fallback, devices, sipp, another },
    now: () => Date.now(),
    ring: async ({ number = '+4700000000', name = 'Kari', stays = 60_000, presses }) => {
      const quoted = name.replace(/["\\]/g, '\\$&');
      const withheld = ['Privacy: id', 'P-Asserted-Identity: <sip:+4700000009@127.0.0.2>'];
      await sipp.ring({
        dialled,
        staysMs: stays,
        from: number === null ? '<sip:anonymous@anonymous.invalid>' : `"${quoted}" <sip:${number}@127.0.0.2>`,
        ...(number === null ? { headers: withheld } : {}),
        ...(presses === undefined ? {} : { presses }),
      });
    },
    agent: async (behaviour) => {
      const agent = agentId(randomUUID());
      const standsAt = await placeDevice(sipp, behaviour);
      const place = standsAt === undefined ? {} : { standsAt };
      const isPushed = await devices.push({ agentId: agent, kind: 'sip', password: randomUUID(), ...place });
      if (!isPushed) throw new Error('Asterisk does not take the device.');
      return agent;
    },
    citizen: async (behaviour) => {
      await sipp.trunk(trunkPort, mannerOf(behaviour));
      return '+4700000002';
    },
    loseContact: async () => cable.pull(),
    legsInTalk: async (call) => {
      const bridge = await bridgeOf(call);
      return bridge?.bridge_type === 'mixing' ? bridge.channels.length : 0;
    },
    hearsMusic: async (call) => (await bridgeOf(call))?.bridge_type === 'holding',
    callers: async () => {
      const { body } = await eye.ask('GET', '/channels');
      // The fallback queue's own legs carry the dialled number too.
      const isCaller = ({ name, dialplan }: AriChannel) =>
        name.startsWith('PJSIP/trunk-') && dialplan.exten === dialled;
      const mine = (body as AriChannel[]).filter(isCaller);
      return mine.map(({ id }) => callId(id));
    },
    sound: async (call) => {
      const channels = (await bridgeOf(call))?.channels ?? [];
      return Promise.all(
        channels.map(async (channel) => {
          const { body } = await eye.ask('GET', `/channels/${segment(channel)}/rtp_statistics`);
          const { txcount, rxcount } = body as { txcount: number; rxcount: number };
          return { channel, fromThem: rxcount, toThem: txcount };
        }),
      );
    },
    pass: async (span) => void (await sleep(span)),
    close: async () => {
      sipp.stop();
      await lines.remove(dialled);
      await telephony.close();
      await cable.close();
      eye.close();
      ami.close();
    },
  };
}

async function placeDevice(sipp: Sipp, behaviour: Behaviour): Promise<string | undefined> {
  return behaviour === 'nowhere' ? undefined : sipp.device(mannerOf(behaviour));
}

function mannerOf(behaviour: Exclude<Behaviour, 'nowhere'>): SippManner {
  if (behaviour === 'misses') return { ringMs: 600_000, talkMs: 1 };
  if ('refuses' in behaviour) return { refuses: behaviour.refuses === 'busy' ? 486 : 603 };
  return { ringMs: Math.max(1, behaviour.answersAfter), talkMs: behaviour.talks ?? 600_000 };
}
