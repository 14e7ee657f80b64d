import { preferences } from '../shell/preferences.js';
import { soundThrough } from '../softphone/sound-devices.js';

/** Two soft tones and a pause, again and again: heard through an open-plan office, and bearable for six hours. */
const LENGTH_S = 2.4;
const TONES = [
  { from: 0, hertz: 660 },
  { from: 0.35, hertz: 880 },
];
const TONE_S = 0.6;

/** What is heard when somebody is offered a call. Made here, of nothing but arithmetic: no file, and nobody else's. */
export class Bell {
  private context: AudioContext | undefined;
  private sounding: AudioBufferSourceNode | undefined;

  /** From the first word on, until it is silenced. `volume` from 0 to 1. A browser that has not been touched yet waits. */
  ring(volume: number): void {
    if (this.sounding) return;
    this.context ??= new AudioContext();
    const { context } = this;
    const source = new AudioBufferSourceNode(context, { buffer: tune(context), loop: true });
    source.connect(new GainNode(context, { gain: volume })).connect(context.destination);
    source.start();
    this.sounding = source;
    void soundThrough(context, preferences().devices.bell);
    void context.resume().catch(() => undefined); // Its state says it, and whoever set it up reads that.
  }

  silence(): void {
    this.sounding?.stop();
    this.sounding = undefined;
    void this.context?.suspend().catch(() => undefined);
  }
}

function tune(context: AudioContext): AudioBuffer {
  const { sampleRate } = context;
  const buffer = context.createBuffer(1, LENGTH_S * sampleRate, sampleRate);
  const samples = buffer.getChannelData(0);
  for (const { from, hertz } of TONES) {
    const first = Math.round(from * sampleRate);
    for (let at = 0; at < TONE_S * sampleRate; at += 1) {
      const seconds = at / sampleRate;
      const fades = Math.min(1, seconds / 0.01) * Math.exp(-5 * seconds);
      samples[first + at] = (samples[first + at] ?? 0) + 0.5 * fades * Math.sin(2 * Math.PI * hertz * seconds);
    }
  }
  return buffer;
}
