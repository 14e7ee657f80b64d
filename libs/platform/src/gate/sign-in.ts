import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Actor, type Instant, type Refused } from '@samsvar/core';
import { Actors } from './actors.js';
import { TokenVerifier, type TokenRefusal } from './token-verifier.js';

/** Somebody signed in and known to us, for as long as the token they showed holds. */
export type SignedIn = { readonly actor: Actor; readonly until: Instant };

/** From a bearer token to whoever asks: the one way in for requests and for sockets. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly actors: Actors,
  ) {}

  async withToken(bearer: string): Promise<SignedIn | TokenRefusal | Refused<'person-unknown'>> {
    const token = await this.tokens.verify(bearer);
    if (isRefused(token)) return token;
    const actor = await this.actors.find(token);
    return actor ? { actor, until: token.expiresAt } : refuse('person-unknown');
  }
}
