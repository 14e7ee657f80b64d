import type { Actor } from '@samsvar/core';
import type { VerifiedToken } from './token-verifier.js';

/**
 * Who is behind a verified token: our own record of the person, with the grants whose role the token also carries.
 * Nobody when we know no such person, or the person has left.
 */
export abstract class Actors {
  abstract find(token: VerifiedToken): Promise<Actor | undefined>;
}
