import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Actor, type Instant, type Refused } from '@samsvar/core';
import { Actors } from './actors.js';
import { SignOuts } from './sign-outs.js';
import { TokenVerifier, type TokenRefusal, type TokenSession } from './token-verifier.js';

/** Somebody signed in and known to us, for as long as the token they showed holds. */
export type SignedIn = { readonly actor: Actor; readonly until: Instant; readonly session?: TokenSession };

/** From a bearer token to whoever asks: the one way in for requests and for sockets. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly actors: Actors,
    private readonly signOuts: SignOuts,
  ) {}

  async withToken(bearer: string): Promise<SignedIn | TokenRefusal | Refused<'person-unknown' | 'signed-out'>> {
    const token = await this.tokens.verify(bearer);
    if (isRefused(token)) return token;
    const actor = await this.actors.find(token);
    if (actor === undefined) return refuse('person-unknown');
    const signedIn = { actor, until: token.expiresAt, ...(token.session && { session: token.session }) };
    // Asked last: a sign-out heard while we looked the person up counts.
    return this.isOver(signedIn) ? refuse('signed-out') : signedIn;
  }

  /** Whether they have signed out at the sign-in server since. */
  isOver({ actor: { subject }, session }: SignedIn): boolean {
    return this.signOuts.isOver({ subject, ...(session && { session }) });
  }
}
