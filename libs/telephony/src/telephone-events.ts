import type { CallEvent, CallId, DeviceEvent, EventOf, LegId, PartyEvent, Stamped } from '@samsvar/core';

/**
 * Something that happened in the telephone system, in the core's own words. `id` derives from what happened, so the
 * same happening told twice has the same id; `at` is the telephone system's own time, for `call-arrived` always that of
 * the call's first arrival. Events of one call come in the order they happened; after a gap, what is still true is told
 * again, closed by `line-resynced`.
 *
 * - `call-arrived`: after a gap with `found`, nobody in it when nobody talks with the citizen. So is a citizen whom we
 *   rang, followed by `citizen-up`: whoever has lost the call knows one who rang, whoever has it is waiting for this.
 * - `fallback-queued`, `fallback-answered`: of every caller whom the telephone system's own queue has, after a gap and as
 *   it happens. Who waits there comes back as `call-arrived`, by another id than the first time.
 * - `citizen-failed`: the citizen never came up; a leg ended by `hang-up-caller` says nothing.
 * - `call-ended`: the citizen's own leg is gone. Legs of the call that are up stay up until told otherwise.
 * - `device-failed`, `party-failed`: cause `unanswered` when it rang out, `unreachable` when there was nothing to ring.
 * - `device-lost`: `hung-up` when the device said goodbye or we ended it, `vanished` when it fell silent, or was put down
 *   before it was in any conversation.
 * - `command-failed`: also when the telephone system did not answer in time.
 */
export type TelephoneEvent = Stamped &
  (CallEvent | DeviceEvent | PartyEvent | Omit<EventOf<'command-failed'>, keyof Stamped> | LineResynced);

/**
 * There is contact with the telephone system, for the first time or again, and this is all that lives in it; whatever
 * else the centre knows of is gone. `isRestarted`: it has been down itself, and its calls ended with it;
 * told before their ends are. `startedAt`: at the first contact, as nobody here knows whether it was down.
 */
export type LineResynced = Omit<EventOf<'line-resynced'>, keyof Stamped> & { readonly legIds: readonly LegId[] };

/** One event by its type. */
export type TelephoneEventOf<Type extends TelephoneEvent['type']> = Extract<TelephoneEvent, { type: Type }>;

/** Whose call an event is about; what is about none concerns a device or the whole line. */
export const callOf = (event: TelephoneEvent): CallId | undefined => ('callId' in event ? event.callId : undefined);
