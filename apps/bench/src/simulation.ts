import {
  callId,
  callOn,
  decide,
  emptyFloor,
  instant,
  nextDeadline,
  type CentreId,
  type Command,
  type Fact,
  type Floor,
  type FloorEvent,
} from '@samsvar/core';

type WithoutStamp<Event> = Event extends FloorEvent ? Omit<Event, 'id' | 'at'> : never;
type Happening = WithoutStamp<FloorEvent>;

/** How the people behave on whom the floor depends. Spans in milliseconds. */
export type People = {
  /** From the device's first ring until it is up. */
  readonly picksUpAfter: () => number;
  readonly talks: () => number;
  readonly patience: () => number;
  readonly heard: (fact: Fact, simulation: Simulation) => void;
  /** Where each decision is written down, and what facts are read there. */
  readonly kept?: (event: FloorEvent, before: Floor, after: Floor, facts: readonly Fact[]) => readonly Fact[];
};

/** A centre whose telephones and people are simulated and whose every choice is made by the core, on a virtual clock. */
export class Simulation {
  floor: Floor;
  events = 0;
  private readonly calendar = new Calendar();
  private calls = 0;

  constructor(
    centreId: CentreId,
    private readonly people: People,
    private readonly knocks: boolean,
  ) {
    this.floor = emptyFloor(centreId);
  }

  plan(at: number, happening: Happening): void {
    this.calendar.add(at, { ...happening, at: instant(at) });
  }

  /** A citizen rings at this moment, and hangs up by itself when nobody has answered in time. */
  rings(at: number, dialled: string): void {
    const id = callId(`c${this.calls++}`);
    const who = { callerRef: id, isInternal: false, isWithheld: false };
    this.plan(at, { type: 'call-arrived', callId: id, dialled, ...who });
    this.calendar.add(at + this.people.patience(), { patienceOf: id });
  }

  /** Everything that happens up to this moment, in order. */
  runUntil(end: number): void {
    for (;;) {
      const due = this.knocks ? (nextDeadline(this.floor) ?? Infinity) : Infinity;
      const next = this.calendar.nextAt;
      if (Math.min(due, next) > end) return;
      if (due < next) this.take({ type: 'time-passed', id: this.nextId(), at: instant(due) });
      else this.happen(next, this.calendar.take());
    }
  }

  private happen(at: number, planned: Planned): void {
    if ('type' in planned) return this.take({ ...planned, id: this.nextId() } as FloorEvent);
    const state = callOn(this.floor, planned.patienceOf)?.state.is;
    const isUnanswered = state === 'waiting' || state === 'offered' || state === 'greeted';
    if (isUnanswered) this.take({ type: 'call-ended', id: this.nextId(), at: instant(at), callId: planned.patienceOf });
  }

  private take(event: FloorEvent): void {
    const before = this.floor;
    const { floor, commands, facts } = decide(before, event);
    this.floor = floor;
    const { kept, heard } = this.people;
    for (const command of commands) this.obey(command, event.at);
    for (const fact of kept?.(event, before, floor, facts) ?? facts) heard(fact, this);
  }

  private obey(command: Command, at: number): void {
    if (command.do === 'ring-device') {
      const { callId: id, legId } = command;
      this.plan(at + this.people.picksUpAfter(), { type: 'device-up', callId: id, legId });
    }
    if (command.do === 'bridge') this.plan(at + this.people.talks(), { type: 'call-ended', callId: command.callId });
  }

  private nextId(): string {
    return `e${++this.events}`;
  }
}

type Planned = (Happening & { readonly at: number }) | { readonly patienceOf: ReturnType<typeof callId> };

/** What is to happen, soonest first; of the same moment, what was planned first. */
class Calendar {
  private readonly heap: { at: number; order: number; planned: Planned }[] = [];
  private order = 0;

  get nextAt(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  add(at: number, planned: Planned): void {
    const { heap } = this;
    let place = heap.push({ at: Math.trunc(at), order: this.order++, planned }) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.isBefore(above, place)) break;
      this.swap(place, above);
      place = above;
    }
  }

  take(): Planned {
    const { heap } = this;
    this.swap(0, heap.length - 1);
    const taken = heap.pop();
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const below = left + 1 < heap.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (below >= heap.length || this.isBefore(place, below)) break;
      this.swap(place, below);
      place = below;
    }
    if (!taken) throw new Error('nothing is to happen any more');
    return taken.planned;
  }

  private isBefore(one: number, other: number): boolean {
    const left = this.heap[one]!;
    const right = this.heap[other]!;
    return left.at === right.at ? left.order < right.order : left.at < right.at;
  }

  private swap(one: number, other: number): void {
    const held = this.heap[one]!;
    this.heap[one] = this.heap[other]!;
    this.heap[other] = held;
  }
}
