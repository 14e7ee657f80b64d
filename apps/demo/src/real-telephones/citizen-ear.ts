import { setTimeout as pause } from 'node:timers/promises';
import { AriClient, type AriAddress, type CallerNow } from '@samsvar/telephony';

/** What a citizen hears just now, as Asterisk knows it. */
export type HeardNow = Pick<CallerNow, 'hears' | 'sounds' | 'talksWith'>;

const lookAgainMs = 500;

type Channel = { readonly id: string; readonly name: string; readonly state: string };
type Bridge = { readonly id: string; readonly bridge_type: string; readonly channels: readonly string[] };
/** Of Asterisk's events, what is read here. */
type Happening = {
  readonly type: string;
  readonly channel?: Channel;
  readonly playback?: { readonly media_uri: string; readonly target_uri: string };
};

/**
 * Hears one visitor's call in Asterisk, beside the centre that has it and without touching it. What happens is only a
 * knock: each time, the call is looked at whole.
 */
export class CitizenEar {
  private readonly ari: AriClient;
  private readonly followed = new Set<string>();
  private channel: string | undefined;
  private sounds: readonly string[] = [];
  private told = '';
  private isLooking = false;
  private isWanted = false;
  private isOver = false;
  private hang: (() => void) | undefined;

  constructor(
    asterisk: Omit<AriAddress, 'app'>,
    private readonly user: string,
    private readonly tell: (now: HeardNow) => void,
    private readonly over: () => void,
  ) {
    this.ari = new AriClient({ ...asterisk, app: user });
  }

  /** False when Asterisk did not let us listen. */
  async open(): Promise<boolean> {
    const socket = await this.ari.open(
      (event) => this.hear(event as Happening),
      () => this.end(),
    );
    this.hang = () => socket?.terminate();
    return socket !== undefined && (await this.follow(`endpoint:PJSIP/${this.user}`));
  }

  /** The visitor is gone: the call is over, if it was not. */
  async close(): Promise<void> {
    this.isOver = true;
    const { body } = await this.ari.ask('GET', '/channels');
    for (const { id, name } of listed<Channel>(body)) if (this.isOurs(name)) await this.hangUp(id);
    this.hang?.();
    this.ari.close();
  }

  private hear({ channel, type, playback }: Happening): void {
    if (channel && this.isOurs(channel.name)) {
      this.channel ??= channel.id;
      // One receiver, one call.
      if (channel.id !== this.channel) void this.hangUp(channel.id);
    }
    if (playback && playback.target_uri === `channel:${this.channel}`)
      this.sounds = type === 'PlaybackFinished' ? [] : [playback.media_uri.replace(/^sound:/, '')];
    this.look();
  }

  private look(): void {
    this.isWanted = true;
    if (!this.isLooking) void this.lookWhileWanted();
  }

  private async lookWhileWanted(): Promise<void> {
    this.isLooking = true;
    while (this.isWanted && !this.isOver) {
      this.isWanted = false;
      if (await this.lookOnce()) continue;
      // No answer: what was to be seen is still to be seen.
      this.isWanted = true;
      await pause(lookAgainMs);
    }
    this.isLooking = false;
  }

  /** False when Asterisk did not answer. */
  private async lookOnce(): Promise<boolean> {
    const [channels, bridges] = await Promise.all([this.ari.ask('GET', '/channels'), this.ari.ask('GET', '/bridges')]);
    if (this.isOver) return true;
    if (channels.status !== 200 || bridges.status !== 200) return false;
    const everybody = listed<Channel>(channels.body);
    const ours = everybody.find(({ id }) => id === this.channel);
    if (!ours) {
      if (this.channel !== undefined) this.end();
      return true;
    }
    const bridge = listed<Bridge>(bridges.body).find((one) => one.channels.includes(ours.id));
    // Who comes into the conversation after us is not of our telephone.
    if (bridge?.bridge_type === 'mixing' && (await this.follow(`bridge:${bridge.id}`))) this.isWanted = true;
    const others = everybody.filter(({ id }) => id !== ours.id && bridge?.channels.includes(id));
    this.say(heard(ours, bridge, others, this.sounds));
    return true;
  }

  private say(now: HeardNow): void {
    const said = JSON.stringify(now);
    if (said !== this.told) this.tell(now);
    this.told = said;
  }

  /** True when it was not followed before, and is now. */
  private async follow(eventSource: string): Promise<boolean> {
    if (this.followed.has(eventSource)) return false;
    this.followed.add(eventSource);
    const { status } = await this.ari.ask('POST', `/applications/${this.user}/subscription`, { eventSource });
    return status === 200;
  }

  private async hangUp(channel: string): Promise<void> {
    await this.ari.ask('DELETE', `/channels/${encodeURIComponent(channel)}`);
  }

  private readonly isOurs = (name: string): boolean => name.startsWith(`PJSIP/${this.user}-`);

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.over();
  }
}

function heard(
  ours: Channel,
  bridge: Bridge | undefined,
  others: readonly Channel[],
  sounds: readonly string[],
): HeardNow {
  if (bridge?.bridge_type === 'mixing' && others.length > 0)
    return { hears: 'conversation', sounds: [], talksWith: others.map(({ name }) => whoseDevice(name)) };
  if (sounds.length > 0) return { hears: 'message', sounds, talksWith: [] };
  if (bridge?.bridge_type === 'holding') return { hears: 'music', sounds: [], talksWith: [] };
  return { hears: ours.state === 'Up' ? 'silence' : 'ringing', sounds: [], talksWith: [] };
}

/** `PJSIP/<whose device>-0000002a`. */
const whoseDevice = (name: string): string => name.replace(/^PJSIP\/|-[0-9a-f]+$/g, '');

const listed = <One>(body: unknown): readonly One[] => (Array.isArray(body) ? (body as One[]) : []);
