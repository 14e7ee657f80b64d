/** What the other side says, in the headset. */
export class Speaker {
  private readonly audio = new Audio();

  play(sound: MediaStream): void {
    this.audio.srcObject = sound;
    // A page that listens to a microphone may make sound; a browser that thinks otherwise says so in its own words.
    void this.audio.play().catch(() => undefined);
  }

  stop(): void {
    this.audio.srcObject = null;
  }
}
