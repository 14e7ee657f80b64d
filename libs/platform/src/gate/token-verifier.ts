import type { Instant, Refused, Role } from '@samsvar/core';

/** What a bearer token says, after its signature, issuer, audience and times have been checked. */
export type VerifiedToken = {
  /** The sign-in server's `sub`. */
  readonly subject: string;
  readonly name: string;
  /** Realm roles that are ours; what kind of user this is, not where. */
  readonly roles: readonly Role[];
  readonly expiresAt: Instant;
  /** What a sign-out would name; absent when nothing does. */
  readonly session?: TokenSession;
};

/** The sign-in that a token was given for. */
export type TokenSession = {
  /** The sign-in server's `sid`. */
  readonly id: string | null;
  /** When the token was issued. */
  readonly since: Instant;
};

export type TokenRefusal =
  | Refused<'token-invalid'>
  | Refused<'token-expired'>
  /** The realm's keys cannot be reached: nobody's fault who asks (503). */
  | Refused<'sign-in-server-away'>;

/** Whether a bearer token is good, offline against the realm's keys. */
export abstract class TokenVerifier {
  abstract verify(bearer: string): Promise<VerifiedToken | TokenRefusal>;
}
