import { setTimeout as pause } from 'node:timers/promises';
import { isDone, type AriClient } from './ari-client.js';

/** Asterisk writes the event beside its answer; this is for a machine that is busy with others. */
const within = 1_000;

/**
 * Whether Asterisk tells us anything over a socket that has just been opened. Whoever takes an application over in the very
 * moment in which the last owner's socket ends is forgotten (22.10.1: the one who leaves switches it off by its name, and
 * the one who comes is not put in its place): the socket stands and stays silent, and every caller comes into the fallback.
 */
export class AriEcho {
  private hasHeard = false;
  private hear: () => void = () => undefined;
  private readonly first = new Promise<void>((resolve) => (this.hear = resolve));

  constructor(
    private readonly ari: Pick<AriClient, 'address' | 'ask'>,
    private readonly longest = within,
  ) {}

  /** Something was told over the socket, whatever it was. */
  heard(): void {
    this.hasHeard = true;
    this.hear();
  }

  /** Has Asterisk say something, and waits until it is heard. True as well when Asterisk could not be asked. */
  async comesBack(): Promise<boolean> {
    const asked = await this.ari.ask('POST', '/events/user/here', { application: this.ari.address.app });
    if (asked.status === 0) return true;
    if (isDone(asked)) await Promise.race([this.first, pause(this.longest, undefined, { ref: false })]);
    return this.hasHeard;
  }
}
