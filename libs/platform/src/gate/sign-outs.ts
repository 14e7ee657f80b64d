import { Injectable } from '@nestjs/common';
import { later, minutes, type Instant } from '@samsvar/core';
import type { TokenSession } from './token-verifier.js';

/** Somebody signed out at the sign-in server: of one session, or of all they had until then. */
export type SignOut = {
  readonly sessionId: string | null;
  /** Said when no session is: everything of this person's. */
  readonly subject: string | null;
  readonly at: Instant;
};

/** Longer than any access token lives (60 s in our realm), with room for a realm that gives longer ones. */
export const signOutsMatterFor = minutes(60);

type Of = { readonly subject: string; readonly session?: TokenSession };

/**
 * The sign-outs that still matter, in this process's memory: whether a token is of a session that is over costs no
 * round trip. Every process hears of each (SignOutEar).
 */
@Injectable()
export class SignOuts {
  private readonly sessions = new Map<string, Instant>();
  private readonly subjects = new Map<string, Instant>();
  private readonly listeners = new Set<() => void>();

  isOver({ subject, session }: Of): boolean {
    if (session === undefined) return false;
    if (session.id !== null && this.sessions.has(session.id)) return true;
    const at = this.subjects.get(subject);
    return at !== undefined && session.since <= at;
  }

  heed({ sessionId, subject, at }: SignOut): void {
    for (const known of [this.sessions, this.subjects]) {
      for (const [name, since] of known) if (later(since, signOutsMatterFor) < at) known.delete(name);
    }
    if (sessionId !== null) this.sessions.set(sessionId, at);
    else if (subject !== null) this.subjects.set(subject, at);
    for (const listener of this.listeners) listener();
  }

  /** Called after each; whoever holds something open looks whether it is over. Returns what ends the calling. */
  onEach(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
