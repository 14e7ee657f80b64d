import type { CentreId, Instant, MunicipalityId } from '@samsvar/core';
import type { RefusalCode } from '../problems/index.js';

/** Something in a centre is not as it was: whoever shows it asks again. Ids only; the rows are read through the API. */
export type CentreChanged = {
  /** The same for everybody who hears of it, and for every time it is heard. */
  readonly id: string;
  readonly centreId: CentreId;
  readonly municipalityId: MunicipalityId | null;
  /** What changed, in the words of the permissions: `line`, `hours`, `closure` … */
  readonly topic: string;
  readonly about: Readonly<Record<string, string>>;
};

/** What a desk is told. */
export type ServerToDesk = {
  'centre:changed': (change: CentreChanged) => void;
  /** The token shown runs out at this instant: show a newer one before, or the socket is closed. */
  'token:wanted': (until: Instant) => void;
};

/** What a desk may say; each is answered. */
export type DeskToServer = {
  'token:present': (
    shown: { readonly token: string },
    answer: (outcome: { readonly until: Instant } | { readonly refused: RefusalCode }) => void,
  ) => void;
};

/** The same names at run time: anything else that a socket says closes it. */
export const deskEvents = ['token:present'] as const satisfies readonly (keyof DeskToServer)[];

/** Where desks connect, on the same origin as everything else. Websocket transport only. */
export const deskPath = '/rt';
