import { preferences } from '../shell/preferences.js';
import { soundThrough } from './sound-devices.js';

/** What the other side says, in the headset. */
export class Speaker {
  private readonly audio = new Audio();

  play(sound: MediaStream): void {
    this.audio.srcObject = sound;
    this.choose();
    // A page that listens to a microphone may make sound; a browser that thinks otherwise says so in its own words.
    void this.audio.play().catch(() => undefined);
  }

  /** Through the device chosen, as soon as it is there. */
  choose(): void {
    void soundThrough(this.audio, preferences().devices.speaker);
  }

  stop(): void {
    this.audio.srcObject = null;
  }
}
