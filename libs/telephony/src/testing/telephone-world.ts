import type { AgentId, CallId, FailedDelivery, LegId, Millis } from '@samsvar/core';
import type { TelephoneEvent, TelephoneEventOf } from '../telephone-events.js';
import type { Telephony } from '../telephony.js';

/** A citizen as both worlds can play one. */
export type RingingPerson = {
  readonly number?: string | null;
  /** The name the citizen's telephone claims to have. */
  readonly name?: string;
  /** On the line for so long, whatever happens. */
  readonly stays?: Millis;
  /** Pressed about a second after being picked up. */
  readonly presses?: string;
};

/** How an agent's device behaves. `nowhere`: the agent has none that can be reached. */
export type Behaviour =
  | { readonly answersAfter: Millis; readonly talks?: Millis }
  | { readonly refuses: Exclude<FailedDelivery, 'unanswered' | 'unreachable'> }
  | 'misses'
  | 'nowhere';

/** A telephone system with people around it: what the contract is tried on. */
export type TelephoneWorld = {
  readonly telephony: Telephony;
  /** The number that citizens dial here. */
  readonly dialled: string;
  readonly listening: Listening;
  now(): number;
  /** A citizen rings. */
  ring(person: RingingPerson): Promise<void>;
  /** A new agent with a device that behaves so. */
  agent(behaviour: Behaviour): Promise<AgentId>;
  /** The number of a citizen whose telephone, when we ring it, behaves so: one citizen at a time. */
  citizen(behaviour: Exclude<Behaviour, 'nowhere'>): Promise<string>;
  /** Lets events be lost for a moment, and contact come back. */
  loseContact(): Promise<void>;
  /** Whose legs are in one conversation with this citizen, the citizen's own included, by the system's own count. */
  legsInTalk(call: CallId): Promise<number>;
  hearsMusic(call: CallId): Promise<boolean>;
  /** Lets time pass: really, or by the clock of the simulation. */
  pass(span: Millis): Promise<void>;
  close(): Promise<void>;
};

/** Everything a telephone system has told, and a way to wait for what comes next. */
export class Listening {
  readonly told: TelephoneEvent[] = [];
  /** When the wait that is going on began. */
  since = 0;

  /** `next` lets a little time pass; false when nothing more can come. */
  constructor(private readonly next: () => Promise<boolean>) {}

  readonly hear = (event: TelephoneEvent): void => void this.told.push(event);

  /** The first event of this kind from `from` on; an error that lists what came instead when none comes. */
  async until<Type extends TelephoneEvent['type']>(
    type: Type,
    about: { readonly callId?: CallId; readonly legId?: LegId } = {},
    from = 0,
  ): Promise<TelephoneEventOf<Type>> {
    this.since = Date.now();
    for (;;) {
      const found = this.of(type, about, from)[0];
      if (found) return found;
      if (await this.next()) continue;
      const instead = this.told.slice(from).map((event) => event.type);
      throw new Error(`No ${type} came, but: ${instead.join(', ') || 'nothing'}.`);
    }
  }

  of<Type extends TelephoneEvent['type']>(
    type: Type,
    about: { readonly callId?: CallId; readonly legId?: LegId } = {},
    from = 0,
  ): TelephoneEventOf<Type>[] {
    const matches = (event: TelephoneEvent): boolean =>
      event.type === type &&
      (about.callId === undefined || ('callId' in event && event.callId === about.callId)) &&
      (about.legId === undefined || ('legId' in event && event.legId === about.legId));
    return this.told.slice(from).filter(matches) as TelephoneEventOf<Type>[];
  }
}
