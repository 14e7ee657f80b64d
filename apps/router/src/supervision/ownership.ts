import { centreId, type CentreId } from '@samsvar/core';
import type { Owner } from '../floor/floor-store.js';

/** What a serving process tells the one that watches over it, so that its floors can be given up when it has died. */
export type ToSupervisor =
  { readonly say: 'ready' } | { readonly say: 'owner'; readonly centre: CentreId; readonly owner: Owner | null };

/** Tells the supervising process, where there is one. */
export function tellSupervisor(message: ToSupervisor): void {
  // Gone already: then we are about to stop too.
  process.send?.(message, undefined, undefined, () => undefined);
}

/** What a serving process has said, if it is something that one says. */
export function toldBy(message: unknown): ToSupervisor | undefined {
  const told = message as Partial<{ say: string; centre: string; owner: Owner | null }> | null;
  if (told?.say === 'ready') return { say: 'ready' };
  if (told?.say !== 'owner' || typeof told.centre !== 'string') return undefined;
  return { say: 'owner', centre: centreId(told.centre), owner: told.owner ?? null };
}
