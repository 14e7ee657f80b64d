import type { DeskState } from '@samsvar/contracts';
import { agentOf, type AgentId, type CentreId } from '@samsvar/core';
import type { DeskSocket } from '@samsvar/platform';
import type { DeskView } from './desk-view.js';

export type Shown = DeskView & Pick<DeskState, 'isCurrent'>;

/** One desk of one person in one centre: what it was shown last, and what it has been told so far. */
export class Desk {
  readonly agent: AgentId;
  /** The epoch of the telephone that was opened here, if one was. */
  telephone: string | undefined;
  private seq = 0;
  private shown: Shown | undefined;
  private text = '';

  constructor(
    readonly socket: DeskSocket,
    readonly centre: CentreId,
    person: Parameters<typeof agentOf>[0],
    /** Runs the day: is shown everybody, and who is called out. */
    readonly leads: boolean,
  ) {
    this.agent = agentOf(person);
  }

  /** Tells the desk when it is not what it shows already; an offer that came or went is told apart, to be announced. */
  show(now: Shown): void {
    const text = JSON.stringify(now);
    if (text === this.text) return;
    const before = this.shown;
    [this.shown, this.text] = [now, text];
    this.socket.emit('desk:state', { seq: ++this.seq, centreId: this.centre, ...now });
    if (before) this.announce(before, now);
  }

  /** What it shows, and how far it has been told. */
  get state(): DeskState | undefined {
    return this.shown && { seq: this.seq, centreId: this.centre, ...this.shown };
  }

  private announce({ offer: before }: Shown, { offer, call }: Shown): void {
    if (before && before.legId !== offer?.legId) {
      const isTaken = call?.callId === before.callId;
      this.socket.emit('offer:gone', { seq: ++this.seq, legId: before.legId, isTaken });
    }
    if (offer && offer.legId !== before?.legId) this.socket.emit('offer:made', { seq: ++this.seq, offer });
  }
}
