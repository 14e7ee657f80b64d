import type { CallId, FoundLeg, LegId, Stamped } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { TelephoneEvent, TelephoneEventOf } from '../telephone-events.js';
import type { CallerBook } from '../telephony.js';

/** A citizen's call as the trunk says it, with the number still in it. */
export type Arrival = Stamped & {
  readonly type: 'call-arrived';
  readonly callId: CallId;
  readonly dialled: string;
  readonly number: string | null;
  readonly found?: readonly FoundLeg[];
};

/** What happens in the simulated exchange, before the caller book has been asked. */
export type Happening =
  Arrival | Exclude<TelephoneEvent, TelephoneEventOf<'call-arrived' | 'line-resynced' | 'command-failed'>>;

/** All that lives in the exchange when an owner comes on the line. `run` is another after each restart of it. */
export type Lives = {
  readonly at: Stamped['at'];
  readonly run: string;
  readonly startedAt: Stamped['at'];
  readonly callIds: readonly CallId[];
  readonly legIds: readonly LegId[];
};

/** The happening as the centre may hear it: here the number is exchanged for a reference and goes no further. */
export function heard(happening: Happening, book: CallerBook): TelephoneEvent {
  if (happening.type !== 'call-arrived') return happening;
  const { number, ...known } = happening;
  const { callId, dialled } = known;
  return { ...known, isWithheld: number === null, ...book({ callId, dialled, number }) };
}

/** `formerRun`: whom the line last spoke with; undefined at first contact. */
export const resynced = (
  { at, run, startedAt, callIds, legIds }: Lives,
  formerRun: string | undefined,
): TelephoneEvent => ({
  id: `${run}:resynced:${at}`,
  at,
  type: 'line-resynced',
  callIds,
  legIds,
  isRestarted: formerRun !== undefined && formerRun !== run,
  ...(formerRun === undefined && { startedAt }),
});

/** A command that came to nothing, as the centre hears it. */
export function failureOf(command: TelephoneCommand, callId: CallId, at: Stamped['at']): TelephoneEvent {
  const legId = 'legId' in command ? command.legId : 'legIds' in command ? (command.legIds[0] ?? null) : null;
  const about = { commandId: command.id, command: command.do, callId, legId };
  return { id: `${command.id}:failed`, at, type: 'command-failed', ...about };
}
