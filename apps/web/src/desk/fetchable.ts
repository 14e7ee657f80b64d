import type { DeskSelf, HandedOn } from '@samsvar/contracts';

type Desk = {
  readonly task: DeskSelf['task'] | undefined;
  readonly callInHand: string | undefined;
  readonly handedOn: readonly HandedOn[];
};

/** Calls handed on that the floor would give back now: to somebody with nothing in hand but the wrap-up of that very call. */
export function fetchable({ task, callInHand, handedOn }: Desk): readonly HandedOn[] {
  if (task === 'idle') return handedOn;
  return task === 'wrap-up' ? handedOn.filter(({ callId }) => callId === callInHand) : [];
}

/**
 * Calls handed on by id, the latest last: how long each may be fetched back does not tell. Those that a desk finds there
 * when it comes up stand as they rang.
 */
export function asSeenGo(before: readonly string[], handedOn: readonly HandedOn[]): readonly string[] {
  const stillThere = before.filter((id) => handedOn.some(({ callId }) => callId === id));
  const gone = handedOn.filter(({ callId }) => !stillThere.includes(callId));
  return [...stillThere, ...gone.toSorted((one, other) => one.arrivedAt - other.arrivedAt).map(({ callId }) => callId)];
}
