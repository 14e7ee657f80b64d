import { randomUUID } from 'node:crypto';
import { AmiClient, AriClient, FallbackQueue } from '@samsvar/telephony';
import { Sipp, testPbx } from '@samsvar/telephony/testing';

/** A conversation as Asterisk has it: the citizen's leg and the agent's in one bridge, with the sound it has counted. */
export type Talk = { readonly bridge: string; readonly citizen: Sound; readonly agent: Sound };
export type Sound = { readonly channel: string; readonly fromThem: number; readonly toThem: number };

type Bridge = { readonly id: string; readonly bridge_type: string; readonly channels: readonly string[] };
type Channel = {
  readonly id: string;
  readonly name: string;
  readonly caller: { readonly number: string };
  readonly channelvars: Readonly<Record<string, string>>;
};
type Endpoint = { readonly resource: string; readonly state: string };
type Happening = { readonly type: string; readonly channel?: Channel; readonly digit?: string };

/** What has been heard of in Asterisk since one began to watch. */
export type Watch = {
  /** Names of channels: whoever was rung, or rang. */
  readonly channels: Set<string>;
  /** Keys that were pressed on any telephone. */
  readonly keys: string[];
};

/** Citizens with real telephones, and what Asterisk says of their calls. */
export type Exchange = {
  rings(dialled: string): Promise<void>;
  /** The one conversation there is, if there is one with both in it. */
  talk(): Promise<Talk | undefined>;
  /** Whether a citizen hears hold music. */
  isHeld(): Promise<boolean>;
  /** How many citizens are on the line. */
  citizens(): Promise<number>;
  /** Of the citizens on the line: the number, empty when it is withheld. */
  numbers(): Promise<readonly string[]>;
  watch(): Promise<Watch>;
  /** Whose telephones are in and can be rung. */
  devices(): Promise<readonly string[]>;
  /** Somebody signs in with this key as if the telephone of `as` were theirs; whether it was taken. */
  registers(as: string, key: { readonly user: string; readonly password: string }): Promise<boolean>;
  /** Whoever visitors ring as from the demo's page, as long as they may. */
  visitorsKeys(): Promise<readonly string[]>;
  /** Who is rung by Asterisk's own queue for this centre. */
  fallbackMembers(centre: string): Promise<readonly string[]>;
  everybodyHangsUp(): Promise<void>;
  close(): void;
};

export function exchange(): Exchange {
  const { httpPort, sipPort, ariUser, ariPassword, amiUser, amiPassword, sipp: program } = testPbx();
  const ami = new AmiClient({ host: '127.0.0.1', port: httpPort, user: amiUser, password: amiPassword });
  const ari = new AriClient({ host: '127.0.0.1', port: httpPort, user: ariUser, password: ariPassword, app: 'eye' });
  const sipp = new Sipp(program, sipPort);
  const list = async <One>(path: string) => ((await ari.ask('GET', path)).body ?? []) as readonly One[];
  const isCitizen = ({ name }: Channel) => name.startsWith('PJSIP/trunk-');
  const citizens = async () => (await list<Channel>('/channels')).filter(isCitizen);

  const watching: (() => void)[] = [];
  const endpoints = () => list<Endpoint>('/endpoints/PJSIP');

  const sound = async (channel: string): Promise<Sound> => {
    const { body } = await ari.ask('GET', `/channels/${encodeURIComponent(channel)}/rtp_statistics`);
    const { rxcount = 0, txcount = 0 } = (body ?? {}) as { rxcount?: number; txcount?: number };
    return { channel, fromThem: rxcount, toThem: txcount };
  };

  return {
    rings: async (dialled) => {
      const from = `<sip:+47000${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}@127.0.0.2>`;
      await sipp.ring({ dialled, staysMs: 600_000, from, headers: [`X-Test: ${randomUUID()}`] });
    },
    talk: async () => {
      const known = await citizens();
      for (const { id, bridge_type, channels } of await list<Bridge>('/bridges')) {
        const citizen = channels.find((channel) => known.some((one) => one.id === channel));
        const agent = channels.find((channel) => channel !== citizen);
        if (bridge_type !== 'mixing' || channels.length !== 2 || !citizen || !agent) continue;
        return { bridge: id, citizen: await sound(citizen), agent: await sound(agent) };
      }
      return undefined;
    },
    isHeld: async () => {
      const known = await citizens();
      const holding = (await list<Bridge>('/bridges')).filter(({ bridge_type }) => bridge_type === 'holding');
      return holding.some(({ channels }) => known.some(({ id }) => channels.includes(id)));
    },
    citizens: async () => (await citizens()).length,
    numbers: async () =>
      (await citizens()).map(({ caller, channelvars }) =>
        channelvars['PRESENTATION']?.startsWith('prohib') ? '' : caller.number,
      ),
    watch: async () => {
      const seen: Watch = { channels: new Set(), keys: [] };
      const hear = (event: Happening) => {
        if (event.channel) seen.channels.add(event.channel.name);
        if (event.type === 'ChannelDtmfReceived') seen.keys.push(event.digit ?? '');
      };
      const socket = await ari.open(
        (event) => hear(event as Happening),
        () => undefined,
      );
      watching.push(() => socket?.terminate());
      await ari.ask('POST', '/applications/eye/subscription', { eventSource: 'endpoint:PJSIP' });
      return seen;
    },
    devices: async () => {
      const online = (await endpoints()).filter(({ state }) => state === 'online');
      return online.map(({ resource }) => resource).filter((name) => !name.startsWith('trunk'));
    },
    registers: async (as, key) => (await sipp.register({ as, ...key })) === 0,
    visitorsKeys: async () => {
      // Asterisk's list of endpoints may keep a name whose key is gone; its configuration says what lets anybody in.
      const names = (await endpoints())
        .map(({ resource }) => resource)
        .filter((name) => name.startsWith('trunk-citizen-'));
      const found = await Promise.all(
        names.map((name) => ari.ask('GET', `/asterisk/config/dynamic/res_pjsip/auth/${name}`)),
      );
      return names.filter((_, place) => found[place]?.status !== 404);
    },
    fallbackMembers: async (centre) => (await new FallbackQueue(ami, centre).members()) ?? [],
    everybodyHangsUp: async () => {
      for (const { id } of await citizens()) await ari.ask('DELETE', `/channels/${encodeURIComponent(id)}`);
    },
    close: () => {
      for (const stop of watching.splice(0)) stop();
      sipp.stop();
      ari.close();
      ami.close();
    },
  };
}
