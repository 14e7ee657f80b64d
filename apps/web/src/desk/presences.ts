import type { Presence } from '@samsvar/core';

/** All that one can be, in the order of the keys. */
export const presences = ['available', 'pause', 'away', 'counter', 'off'] as const satisfies readonly Presence[];
