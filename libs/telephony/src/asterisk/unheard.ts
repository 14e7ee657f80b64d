import type { AriEvent } from './ari-events.js';

/**
 * What Asterisk tells while it is still asked what lives: heard after the answer to that. But for callers who come in
 * just then: nothing of the answer is about them, and they wait for nobody but us.
 */
export class Unheard {
  private readonly events: AriEvent[] = [];
  private readonly early: AriEvent[] = [];
  private isReady = false;
  /** Channels of those who have come meanwhile, by id; a list made just then may have them as well. */
  readonly newcomers = new Set<string>();

  constructor(private readonly hear: (event: AriEvent) => void) {}

  take(event: AriEvent): void {
    if (!isArrival(event)) return void this.events.push(event);
    this.newcomers.add(event.channel.id);
    if (this.isReady) this.hear(event);
    else this.early.push(event);
  }

  /** From here on callers may be told of. */
  ready(): void {
    this.isReady = true;
    for (const event of this.early.splice(0)) this.hear(event);
  }

  /** All that lives has been told. */
  hearAll(): void {
    for (const event of [...this.early.splice(0), ...this.events.splice(0)]) this.hear(event);
  }
}

const isArrival = (event: AriEvent): event is Extract<AriEvent, { type: 'StasisStart' }> =>
  event.type === 'StasisStart' && event.args[0] === 'caller';
