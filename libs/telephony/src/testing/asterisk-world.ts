import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { agentId, callId, type AgentId, type CallId } from '@samsvar/core';
import { AmiClient } from '../asterisk/ami-client.js';
import { AriClient, segment } from '../asterisk/ari-client.js';
import type { AriChannel } from '../asterisk/ari-events.js';
import { consultBridge, holdBridge, legOfChannel, talkBridge } from '../asterisk/legs-in-asterisk.js';
import { AsteriskDevices } from '../asterisk/asterisk-devices.js';
import { AsteriskLines } from '../asterisk/asterisk-lines.js';
import { AsteriskTelephony } from '../asterisk/asterisk-telephony.js';
import { FallbackQueue } from '../asterisk/fallback-queue.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import { cableTo } from './cable.js';
import { CitizenPhone, type CitizenRinging } from './citizen-phone.js';
import { testPbx } from './config.js';
import { reachableDevices } from './reachable-devices.js';
import { Sipp, type SippManner } from './sipp.js';
import { Listening, type Behaviour, type RingingPerson, type TelephoneWorld } from './telephone-world.js';

type Bridge = { readonly id: string; readonly bridge_type: string; readonly channels: readonly string[] };

/** What more a real telephone system lets a test do and see. */
export type AsteriskWorld = TelephoneWorld & {
  readonly ami: AmiClient;
  readonly lines: AsteriskLines;
  readonly fallback: FallbackQueue;
  readonly devices: AsteriskDevices;
  readonly sipp: Sipp;
  /** A citizen rings who does the rest when told: hangs up, presses keys, says what is heard. */
  phone(wanted?: PhoneWanted): Promise<CitizenPhone>;
  /** One more process that would speak for this centre, and what it is told. */
  another(mayAct: MayAct, callerBook?: CallerBook): { readonly telephony: Telephony; readonly listening: Listening };
  /** So many agents whose telephones behave so, all of one process: many calls at a time. */
  agents(count: number, behaviour: Behaviour): Promise<readonly AgentId[]>;
  /** So many citizens ring, so many in a second, all of one process: each stays until served, or for so long. */
  crowd(wanted: { readonly callers: number; readonly perSecond: number; readonly stays: number }): Promise<void>;
  /** Who hears music now, and in which conversation there are how many legs. */
  whereabouts(): Promise<Whereabouts>;
  /** Whether this agent's telephone rings now, or with 'trunk' any telephone of somebody outside. */
  rings(who: AgentId | 'trunk'): Promise<boolean>;
  /** One more number that citizens can dial here. */
  anotherNumber(): Promise<string>;
  /** Everybody who has dialled a number of this world's and is on the line, router or not. */
  callers(): Promise<readonly CallId[]>;
  /** Who is in the conversation with this citizen, and who in the one beside it; nobody when there is none. */
  talkers(call: CallId, where?: 'talk' | 'consult'): Promise<readonly Talker[]>;
  /** What is left in Asterisk of these calls, and of any leg of this centre's: channels and bridges by id. */
  left(calls: readonly CallId[]): Promise<readonly string[]>;
  /** Every call to this world's numbers ends, and every leg of this centre's. */
  hangUpAll(): Promise<void>;
  /** Whether this citizen waits in Asterisk's own queue, or talks through it. */
  inQueue(call: CallId): Promise<boolean>;
  /** Sound packets so far of each leg in the conversation with this citizen, as Asterisk counts them. */
  sound(call: CallId): Promise<readonly Sound[]>;
};

/** Who rings, where, and what that telephone says of itself: a header and tone of its own when given. */
export type PhoneWanted = Pick<RingingPerson, 'number' | 'name'> & Partial<Omit<CitizenRinging, 'sipPort'>>;

export type Whereabouts = {
  readonly waiting: readonly CallId[];
  readonly talking: readonly { readonly callId: CallId; readonly legs: number }[];
};

/** Who is in a bridge: the citizen, an agent's device, or somebody outside the floor. */
export type Talker = 'citizen' | 'device' | 'party';

export type Sound = { readonly channel: string; readonly fromThem: number; readonly toThem: number };

/** How long silence may last before a test gives up waiting. */
const patience = 12_000;

/**
 * A real Asterisk with sipp around it as one centre's world, with a dialled number of its own. `isSpokenFor`: the test
 * brings a router (`another`), and the world's own line stays closed.
 */
export async function asteriskWorld(centre: string, { isSpokenFor = false } = {}): Promise<AsteriskWorld> {
  const { httpPort, sipPort, ariUser, ariPassword, amiUser, amiPassword, sipp: program } = testPbx();
  const host = '127.0.0.1';
  const cable = await cableTo(httpPort);
  const ari = { host, port: httpPort, user: ariUser, password: ariPassword, app: centre };
  const eye = new AriClient(ari);
  const amiAddress = { host, port: httpPort, user: amiUser, password: amiPassword };
  const ami = new AmiClient(amiAddress);
  const lines = new AsteriskLines(ami, centre);
  const fallback = new FallbackQueue(ami, centre);
  const devices = new AsteriskDevices(eye);
  const reachable = await reachableDevices(ari);
  const sipp = new Sipp(program, sipPort);
  const phones: CitizenPhone[] = [];

  const another = (mayAct: MayAct, callerBook: CallerBook = anybody, port = httpPort) => {
    const telephony = new AsteriskTelephony({
      ari: { ...ari, port },
      ami: amiAddress,
      callerBook,
      mayAct,
      mayRing: ['+47'],
    });
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
  const { telephony, listening } = another(() => true, anybody, cable.port);
  if (!isSpokenFor) await telephony.connect();
  const numbers: string[] = [];
  const anotherNumber = async (): Promise<string> => {
    const number = `57${randomInt(100_000, 1_000_000)}`;
    if (!(await lines.add(number))) throw new Error('Asterisk does not take the line.');
    numbers.push(number);
    return number;
  };
  const dialled = await anotherNumber();

  /** Asked again when no answer came: an Asterisk in a rush on a slow machine has lists of hundreds to write. */
  const list = async <Thing>(path: '/bridges' | '/channels'): Promise<readonly Thing[]> => {
    for (let tries = 0; tries < 10; tries++) {
      const { body } = await eye.ask('GET', path);
      if (Array.isArray(body)) return body as Thing[];
    }
    throw new Error('Asterisk does not answer.');
  };
  const bridges = () => list<Bridge>('/bridges');
  const allChannels = () => list<AriChannel>('/channels');
  const bridgeOf = async (call: CallId): Promise<Bridge | undefined> =>
    (await bridges()).find(({ channels }) => channels.includes(call));
  const callers = async (): Promise<readonly CallId[]> => {
    // The fallback queue's own legs carry the dialled number too.
    const isCaller = ({ name, dialplan }: AriChannel) =>
      name.startsWith('PJSIP/trunk-') && numbers.includes(dialplan.exten);
    return (await allChannels()).filter(isCaller).map(({ id }) => callId(id));
  };
  const agentAt = async (standsAt: string | undefined): Promise<AgentId> => {
    const agent = agentId(randomUUID());
    const place = standsAt === undefined ? {} : { standsAt };
    const isPushed = await devices.push({ agentId: agent, kind: 'sip', password: randomUUID(), ...place });
    if (!isPushed) throw new Error('Asterisk does not take the device.');
    if (standsAt !== undefined) await reachable.until(agent, patience);
    return agent;
  };
  return {
    ...{ telephony, listening, dialled, ami, lines, fallback, devices, sipp, another, anotherNumber },
    now: () => Date.now(),
    ring: async ({ number = '+4700000000', name = 'Kari', stays = 60_000, presses }) => {
      await sipp.ring({ dialled, staysMs: stays, ...claimOf(number, name), ...(presses && { presses }) });
    },
    phone: async ({ number = '+4700000000', name = 'Kari', ...wanted } = {}) => {
      const phone = await CitizenPhone.ring({ sipPort, dialled, ...claimOf(number, name), ...wanted });
      phones.push(phone);
      return phone;
    },
    agent: async (behaviour) => agentAt(await placeDevice(sipp, behaviour)),
    agents: async (count, behaviour) => {
      const place = await placeDevice(sipp, behaviour);
      return Promise.all(Array.from({ length: count }, () => agentAt(place)));
    },
    crowd: async ({ callers: calls, perSecond, stays }) => {
      await sipp.crowd({ dialled, staysMs: stays, ...claimOf('+4700000000', 'Kari') }, calls, perSecond);
    },
    whereabouts: async () => {
      const mine = new Set(await callers());
      const all = await bridges();
      const held = all.find(({ id }) => id === holdBridge(centre))?.channels ?? [];
      const talking = all.flatMap(({ id, channels }) => {
        const call = callId(id.replace(/^talk-/, ''));
        return id.startsWith('talk-') && mine.has(call) ? [{ callId: call, legs: channels.length }] : [];
      });
      return { waiting: held.map((id) => callId(id)), talking };
    },
    rings: async (who) => {
      return (await allChannels()).some(({ name, state }) => name.startsWith(`PJSIP/${who}-`) && state === 'Ringing');
    },
    citizen: (behaviour) => sipp.outside(mannerOf(behaviour)),
    loseContact: async () => cable.pull(),
    legsInTalk: async (call) => {
      const bridge = await bridgeOf(call);
      return bridge?.bridge_type === 'mixing' ? bridge.channels.length : 0;
    },
    hearsMusic: async (call) => (await bridgeOf(call))?.bridge_type === 'holding',
    callers,
    inQueue: async (call) => {
      const { body } = await eye.ask('GET', `/channels/${segment(call)}`);
      return (body as Partial<AriChannel>).dialplan?.app_name === 'Queue';
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
    talkers: async (call, where = 'talk') => {
      const id = where === 'talk' ? talkBridge(call) : consultBridge(call);
      const inside = (await bridges()).find((bridge) => bridge.id === id)?.channels ?? [];
      return inside.map((channel) => legOfChannel(centre, channel)?.kind ?? 'citizen').sort();
    },
    left: async (calls) => {
      const channels = await allChannels();
      const bridgesOf = new Set(calls.flatMap((call) => [talkBridge(call), consultBridge(call)]));
      return [...channels, ...(await bridges())]
        .map(({ id }) => id)
        .filter((id) => legOfChannel(centre, id) || calls.includes(callId(id)) || bridgesOf.has(id));
    },
    hangUpAll: async () => {
      await Promise.all(phones.splice(0).map((phone) => phone.hangUp()));
      const channels = await allChannels();
      const legs = channels.map(({ id }) => id).filter((id) => legOfChannel(centre, id));
      for (const id of [...(await callers()), ...legs]) await eye.ask('DELETE', `/channels/${segment(id)}`);
    },
    pass: async (span) => void (await sleep(span)),
    close: async () => {
      for (const phone of phones) phone.drop();
      sipp.stop();
      for (const number of numbers) await lines.remove(number);
      await telephony.close();
      await cable.close();
      await reachable.close();
      eye.close();
      ami.close();
    },
  };
}

const anybody: CallerBook = () => ({ callerRef: 'some-caller', isInternal: false });

/** Who somebody who rings claims to be; of a withheld number the trunk knows, and says that it may not be told. */
function claimOf(number: string | null, name: string): { readonly from: string; readonly headers?: readonly string[] } {
  if (number !== null) return { from: `"${name.replace(/["\\]/g, '\\$&')}" <sip:${number}@127.0.0.2>` };
  const headers = ['Privacy: id', 'P-Asserted-Identity: <sip:+4700000009@127.0.0.2>'];
  return { from: '<sip:anonymous@anonymous.invalid>', headers };
}

async function placeDevice(sipp: Sipp, behaviour: Behaviour): Promise<string | undefined> {
  return behaviour === 'nowhere' ? undefined : sipp.device(mannerOf(behaviour));
}

function mannerOf(behaviour: Exclude<Behaviour, 'nowhere'>): SippManner {
  if (behaviour === 'misses') return { ringMs: 600_000, talkMs: 1 };
  if ('refuses' in behaviour) return { refuses: behaviour.refuses === 'busy' ? 486 : 603 };
  return { ringMs: Math.max(1, behaviour.answersAfter), talkMs: behaviour.talks ?? 600_000 };
}
