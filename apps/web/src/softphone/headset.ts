import { preferences, watchPreferences } from '../shell/preferences.js';
import { close, openMicrophone, watchMicrophones, type Hindrance } from './microphone.js';
import { Speaker } from './speaker.js';

/** How the one at the other end hears her: by her microphone, by another since hers was pulled out, or not at all. */
export type Heard = 'well' | 'by-another' | 'not';

/** What she speaks into and hears by while a call is up. When one of them is pulled out, another takes its place. */
export class Headset {
  private readonly speaker = new Speaker();
  private microphone: MediaStream | undefined;
  private connection: RTCPeerConnection | undefined;
  private isMuted = false;
  private stops: (() => void)[] = [];

  constructor(private readonly tell: (heard: Heard) => void) {}

  async open(): Promise<MediaStream | Hindrance> {
    const opened = await openMicrophone(preferences().devices.microphone);
    if (typeof opened !== 'string') this.use(opened);
    return opened;
  }

  /** What the other side says, and the connection by which she is heard there. */
  hear(sound: MediaStream, connection: RTCPeerConnection): void {
    this.connection = connection;
    this.speaker.play(sound);
    this.stops.splice(0).forEach((stop) => stop());
    this.stops.push(
      watchMicrophones(() => this.plugged()),
      watchPreferences(() => this.chosen()),
    );
  }

  mute(isMuted: boolean): void {
    this.isMuted = isMuted;
    this.microphone?.getTracks().forEach((track) => (track.enabled = !isMuted));
  }

  close(): void {
    this.stops.splice(0).forEach((stop) => stop());
    close(this.microphone);
    this.microphone = undefined;
    this.connection = undefined;
    this.isMuted = false;
    this.speaker.stop();
  }

  private use(microphone: MediaStream): void {
    close(this.microphone);
    this.microphone = microphone;
    this.mute(this.isMuted);
    // Said only when it was pulled out or forbidden, not when we stop it.
    for (const track of microphone.getTracks()) track.addEventListener('ended', () => void this.another(microphone));
  }

  /** Hers is gone: whatever else is there is better than silence. */
  private async another(gone: MediaStream): Promise<void> {
    if (this.microphone !== gone) return;
    this.tell('not');
    await this.renew('by-another');
  }

  private async renew(heard: Heard): Promise<void> {
    const before = this.microphone;
    const fresh = await openMicrophone(preferences().devices.microphone);
    if (typeof fresh === 'string') return;
    if (this.microphone !== before || before === undefined) return close(fresh);
    this.use(fresh);
    const [track] = fresh.getAudioTracks();
    const sender = this.connection?.getSenders().find((one) => one.track?.kind === 'audio');
    if (track) await sender?.replaceTrack(track).catch(() => undefined); // The call was over meanwhile.
    this.tell(heard);
  }

  /** Something was plugged in or pulled out. */
  private plugged(): void {
    this.speaker.choose();
    const isSilent = this.microphone?.getTracks().every(({ readyState }) => readyState === 'ended');
    if (isSilent) void this.renew('by-another');
  }

  private chosen(): void {
    this.speaker.choose();
    const { microphone: wanted } = preferences().devices;
    const [track] = this.microphone?.getAudioTracks() ?? [];
    if (track && wanted !== undefined && track.getSettings().deviceId !== wanted) void this.renew('well');
  }
}
