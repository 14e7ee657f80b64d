import { callOfLeg, type CallId, type Command, type Message, type PutThroughTo } from '@samsvar/core';
import type { TelephoneCommand, Telephony } from '@samsvar/telephony';

/** What a command leaves open, known only at this edge: the recordings of a line, and whatever numbers there are. */
export type Directory = {
  /** Recordings of a message to this caller, in order. None: nothing is said. */
  readonly soundsOf: (message: Message, callId: CallId) => readonly string[];
  /** The recording that this caller hears on hold. Undefined: the telephone system's own. */
  readonly musicOf: (callId: CallId) => string | undefined;
  /** Undefined: nobody of that name, or no number. */
  readonly numberOf: (to: PutThroughTo) => string | undefined;
  /** As it can be dialled. Undefined: the caller has been erased, or never had a number. */
  readonly callerNumberOf: (callerRef: string) => string | undefined;
  /** The number of the line that the call is about, which a citizen who is rung back sees. */
  readonly shownOn: (callId: CallId) => string | undefined;
};

export type PerformerParts = {
  readonly telephony: Telephony;
  readonly directory: Directory;
  readonly mayAct: () => boolean;
  readonly done: (commandId: string) => void;
  readonly failed: (command: Command) => void;
};

/**
 * Carries out what was committed, each command begun only while the lease is held. What is left over stays in Redis and
 * is done again, harmlessly, by the next owner. The telephone system keeps the order within a call and tells failures.
 */
export class Performer {
  constructor(private readonly parts: PerformerParts) {}

  perform(commands: readonly Command[]): void {
    for (const command of telephonesFirst(commands)) void this.carryOut(command);
  }

  private async carryOut(command: Command): Promise<void> {
    const { telephony, mayAct, done, failed } = this.parts;
    if (!mayAct()) return;
    const wanted = this.translated(command);
    if (wanted === 'nothing') return done(command.id);
    if (wanted === 'impossible') {
      done(command.id);
      return failed(command);
    }
    await telephony.perform(wanted);
    if (mayAct()) done(command.id);
  }

  private translated(command: Command): TelephoneCommand | 'nothing' | 'impossible' {
    const { directory } = this.parts;
    switch (command.do) {
      case 'play': {
        const { id, callId, message } = command;
        const sounds = directory.soundsOf(message, callId);
        return sounds.length > 0 ? { id, do: 'play', callId, sounds } : 'nothing';
      }
      case 'hold':
      case 'consult': {
        const music = directory.musicOf(command.callId);
        return music === undefined ? command : { ...command, music };
      }
      case 'ring-party': {
        const { id, callId, legId, until } = command;
        const [number, shown] = [directory.numberOf(command.to), directory.shownOn(callId)];
        if (number === undefined) return 'impossible';
        return { id, do: 'ring-party', callId, legId, number, until, ...(shown !== undefined && { shown }) };
      }
      case 'ring-citizen': {
        const { id, callId, until } = command;
        const [number, shown] = [directory.callerNumberOf(command.callerRef), directory.shownOn(callId)];
        if (number === undefined || shown === undefined) return 'impossible';
        return { id, do: 'ring-citizen', callId, number, shown, until };
      }
      default:
        return command;
    }
  }
}

/** What a caller hears while somebody is rung. */
const heardByCallers: readonly Command['do'][] = ['answer', 'hold', 'play'];

/**
 * A telephone rings before its caller hears anything: the wait is counted to the ring. Nothing else changes places: a
 * telephone that is withdrawn and rung anew is free first.
 */
export function telephonesFirst(commands: readonly Command[]): readonly Command[] {
  const ordered: Command[] = [];
  const held: Command[] = [];
  for (const command of commands) {
    if (heardByCallers.includes(command.do)) held.push(command);
    else {
      if (command.do !== 'ring-device') ordered.push(...held.splice(0));
      ordered.push(command);
    }
  }
  return [...ordered, ...held];
}

/** Which call a command is about. */
export const callOf = (command: Command): CallId => ('callId' in command ? command.callId : callOfLeg(command.legId));
