import { instant, seconds, type CallId, type FailedDelivery } from '@samsvar/core';
import type { CommandTo } from '../telephone-commands.js';
import type { Happening } from './happenings.js';
import type { Citizen, DeviceManner } from './people.js';
import type { Timers } from './time.js';

type Rung = Pick<CommandTo<'ring-citizen'>, 'callId' | 'number' | 'shown' | 'until'>;

/** How many who have rung are remembered, latest last. */
const rememberedCitizens = 1_000;

/** Somebody who has rung here takes the telephone after so long when rung back. */
const takesAfter = seconds(4);

/** Citizens whose telephones ring because we ring them back. */
export class RungCitizens {
  private readonly ringing = new Map<CallId, Rung>();
  private readonly known = new Map<string, Citizen>();

  constructor(
    private readonly timers: Timers,
    private readonly tell: (happening: Happening) => void,
    private readonly up: (call: CallId, citizen: Citizen) => void,
  ) {}

  /** Whoever has rung with a number answers when it is rung, and is no other than then. */
  remember(citizen: Citizen): void {
    if (citizen.number === null) return;
    this.known.delete(citizen.number);
    this.known.set(citizen.number, citizen);
    const [oldest] = this.known.keys();
    if (this.known.size > rememberedCitizens && oldest !== undefined) this.known.delete(oldest);
  }

  /** Rings at once. A telephone without a manner of its own is that of whoever has rung, or of nobody. */
  ring(command: Rung, given: DeviceManner | undefined): void {
    if (this.ringing.has(command.callId)) return;
    const { callId, number, shown, until } = command;
    const before = this.known.get(number);
    const manner = given ?? (before && { does: 'answer', after: takesAfter });
    const rung = { callId, number, shown, until };
    this.ringing.set(callId, rung);
    if (!manner || manner.does === 'refuse') {
      const cause = manner ? manner.cause : 'unreachable';
      return this.timers.after(1, () => this.fail(rung, cause));
    }
    this.timers.after(until - this.timers.now(), () => this.fail(rung, 'unanswered'));
    if (manner.does === 'miss') return;
    const talk = manner.talk ?? before?.talk ?? seconds(90);
    const citizen = { dialled: shown, number, patience: before?.patience ?? seconds(60), talk };
    this.timers.after(manner.after, () => {
      if (this.isOver(rung)) this.up(callId, citizen);
    });
  }

  /** We let go: nothing more is said of it. */
  stop(call: CallId): void {
    this.ringing.delete(call);
  }

  clear(): void {
    this.ringing.clear();
  }

  private fail(rung: Rung, cause: FailedDelivery): void {
    const at = instant(this.timers.now());
    const { callId } = rung;
    if (this.isOver(rung)) this.tell({ id: `${callId}:failed:${at}`, at, type: 'citizen-failed', callId, cause });
  }

  /** The ringing ends now; false when it has ended before. The same call may ring again later. */
  private isOver(rung: Rung): boolean {
    return this.ringing.get(rung.callId) === rung && this.ringing.delete(rung.callId);
  }
}
