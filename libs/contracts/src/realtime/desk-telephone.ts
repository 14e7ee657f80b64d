import type { AgentId, Instant } from '@samsvar/core';

/**
 * What the person at a desk telephones with.
 * - `none`: nothing of the browser's: there is no telephone system, or it needs no telephone (the simulator).
 * - `own`: a SIP telephone of her own.
 * - `elsewhere`: her browser, but the telephone was opened at another desk meanwhile.
 * - `browser`: this browser, signed in as `user` until the instant.
 */
export type DeskTelephone =
  | { readonly kind: 'none' | 'own' | 'elsewhere' }
  | {
      readonly kind: 'browser';
      readonly user: AgentId;
      /** Never kept longer than the page lives, and never written anywhere. */
      readonly password: string;
      /** Names this opening. */
      readonly epoch: string;
      readonly until: Instant;
      /** Where sound may go when there is no direct way; empty: direct ways only. As secret as the password. */
      readonly iceServers: readonly IceServer[];
    };

/**
 * What a SIP telephone on the person's table signs in with, shown once: it is made of the key that she was just given, and
 * nobody keeps either for showing. `none`: there is no telephone system that it could sign in to.
 */
export type SipSignIn =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'sip';
      readonly user: AgentId;
      readonly password: string;
      /** Host, and port if it is another than SIP's own; null: whoever runs the telephone system knows. */
      readonly registrar: string | null;
    };

/** One server, or several that are opened alike, as browsers take them (RTCIceServer). */
export type IceServer = {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
};
