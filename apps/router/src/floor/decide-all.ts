import { agentAt, decide, type Change, type Command, type Fact, type Floor, type FloorEvent } from '@samsvar/core';
import type { DeskAnswer, DeskMessage } from './desk-message.js';

/** What comes to a floor: something that happened, or what a desk says, which is answered. */
export type Incoming = { readonly event: FloorEvent; readonly message?: DeskMessage } | Answered;

/** What a desk has said before, or too late: nothing is decided, it is only answered. */
export type Answered = { readonly message: Pick<DeskMessage, 'entry' | 'id'>; readonly answer: DeskAnswer };

/** What several events come to together, in order. */
export type Decided = {
  readonly floor: Floor;
  readonly commands: readonly Command[];
  readonly facts: readonly Fact[];
  readonly events: readonly FloorEvent[];
  readonly changes: readonly Change[];
  /** By message id. */
  readonly answers: ReadonlyMap<string, DeskAnswer>;
};

/** Decides one after the other. An event that the core cannot take is left out and told, and the rest goes on. */
export function decideAll(
  before: Floor,
  incoming: readonly Incoming[],
  faulted: (event: FloorEvent, why: unknown) => void,
): Decided {
  let floor = before;
  const events: FloorEvent[] = [];
  const changes: Change[] = [];
  const commands: Command[] = [];
  const facts: Fact[] = [];
  const answers = new Map<string, DeskAnswer>();
  for (const one of incoming) {
    if ('answer' in one) {
      answers.set(one.message.id, one.answer);
      continue;
    }
    const { event, message } = one;
    try {
      const decision = decide(floor, event);
      if (message) answers.set(message.id, answerTo(event, floor, decision));
      floor = decision.floor;
      events.push(event);
      changes.push(...decision.changes);
      commands.push(...decision.commands);
      facts.push(...decision.facts);
    } catch (why) {
      if (message) answers.set(message.id, 'fault');
      faulted(event, why);
    }
  }
  return { floor, events, changes, commands, facts, answers };
}

/**
 * Whether what a desk said did anything. The core refuses in silence: then the event comes to no more than the clock
 * alone would have. A presence or a switch that is so already is as it was wanted.
 */
function answerTo(event: FloorEvent, before: Floor, decision: ReturnType<typeof decide>): DeskAnswer {
  const agent = 'agentId' in event && event.agentId !== null ? agentAt(before, event.agentId) : null;
  if (agent === undefined) return 'not-on-floor';
  const clockAlone = decide(before, { type: 'time-passed', id: event.id, at: event.at });
  if (comesTo(clockAlone) !== comesTo(decision)) return 'done';
  if (event.type === 'reinforcement-switched') return 'done';
  return event.type === 'presence-changed' && event.presence === agent?.presence ? 'done' : 'not-now';
}

/** What a decision does, without the floor that it is done to. */
const comesTo = ({ changes, commands, facts }: ReturnType<typeof decide>): string =>
  JSON.stringify([changes, commands, facts]);
