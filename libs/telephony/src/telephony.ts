import type { CallId, LegId } from '@samsvar/core';
import type { TelephoneCommand } from './telephone-commands.js';
import type { TelephoneEvent } from './telephone-events.js';

/**
 * The centre's telephone system: the switchboard that holds citizens' calls and rings agents' devices. One instance
 * speaks for one centre. It decides nothing: it tells what happens and does what it is told.
 *
 * To implement it, pass `telephonyContract` (testing/telephony.contract.ts). What the types cannot say:
 * - `perform` never throws. What could not be done comes as `command-failed`; what was done shows in the events.
 * - The same command id again does nothing, also while the first is still under way.
 * - Commands of one call are carried out in the order given; calls do not wait for each other.
 * - Every wait has a deadline (5 s for the turn to say a word to the telephone system, 2 s for its answer).
 * - A caller's number is exchanged for a reference here, and neither number nor name appears in any event.
 */
export type Telephony = {
  /**
   * Makes contact, told as `line-resynced`; resolves when it is there. After a lost contact it comes back by itself.
   * Who lives is told before that word, and may be told after somebody who comes in just then.
   * Nothing is told before the listener is `ready`: it may still be reading what callers wait for meanwhile.
   */
  connect(ready?: Promise<unknown>): Promise<void>;

  /**
   * Everything that happens, to one listener, which must not throw; what needs time belongs behind it. What it may promise
   * is whether the centre has kept it: until then a system that remembers something for us goes on remembering.
   */
  listen(listener: (event: TelephoneEvent) => void | Promise<boolean>): void;

  /** Carries out one command; resolves when the telephone system has taken it, or it has failed, or was done before. */
  perform(command: TelephoneCommand): Promise<void>;

  /**
   * The agent has accepted this leg's offer at the desk, or fetched back its call. Only a system whose devices have no
   * hands has this: it answers for her. Elsewhere her own telephone, or the one in her browser, is what goes up.
   */
  acceptedAtDesk?(legId: LegId): void;

  /** Lets go. Calls go on: whoever connects next finds them. */
  close(): Promise<void>;
};

/** Who rings, as the trunk says it, at the one place where a number is seen. Digits with or without plus, or withheld. */
export type Caller = { readonly callId: CallId; readonly dialled: string; readonly number: string | null };

/**
 * Exchanges a number for what the centre may know: the reference that stands for it in that municipality, whether it is
 * one of the house, and whether the centre may not ring it. Same number and municipality, same reference, until it is erased. Must be quick: it stands
 * between a ringing call and its answer.
 */
export type CallerBook = (caller: Caller) => {
  readonly callerRef: string;
  readonly isInternal: boolean;
  readonly isOutOfReach?: true;
};

/**
 * Whether we still own the centre's floor. Asked before every word to the telephone system and before every
 * connection: it has no fence of its own, and a sleeping owner that wakes would tear apart what its successor set up.
 */
export type MayAct = () => boolean;
