import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { isRefused } from '@samsvar/core';
import { guardingOf, type SignIn } from '@samsvar/platform';
import type { EdgeRequest } from './edge-request.js';
import { Problem } from './problem.js';
import type { RateLimits } from './rate-limits.js';
import { templateOf } from './route-template.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A call is named by the telephone system, in its own way. */
const formOf = (name: string): RegExp => (name === 'callId' ? /^[\w.:@-]{1,100}$/ : uuid);

/** Stands at every route: who is it? What they may is for the gate to say, which knows the place. */
export class PermitGuard implements CanActivate {
  constructor(
    private readonly signIn: SignIn,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const guarding = guardingOf(context.getHandler(), context.getClass());
    if (!guarding) throw new Error('a route without a permit is being asked');
    if ('publicBecause' in guarding) {
      // What anybody may show us costs a look-up, and could be guessed at; health and figures are asked by machines all day.
      if (templateOf(request).startsWith('/api/')) await this.limits.countStranger(request);
      return true;
    }

    const bearer = bearerOf(request.headers.authorization);
    const signedIn =
      bearer === undefined ? ({ refused: 'sign-in-needed' } as const) : await this.signIn.withToken(bearer);
    if (isRefused(signedIn)) {
      if (signedIn.refused === 'person-unknown') await this.limits.countUnknown(request);
      else if (signedIn.refused !== 'sign-in-server-away') await this.limits.countStranger(request);
      throw new Problem(signedIn.refused);
    }
    request.actor = signedIn.actor;
    await this.limits.countPerson(request);
    refuseIdsThatAreNone(request.params);
    return true;
  }
}

const bearerOf = (header: string | undefined) => /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];

/** An id that no row can have is the id of nothing: it answers like an absent one, not like a malformed request. */
function refuseIdsThatAreNone(params: unknown): void {
  for (const [name, value] of Object.entries((params ?? {}) as Record<string, unknown>)) {
    if (name.endsWith('Id') && !formOf(name).test(String(value))) throw new Problem('absent');
  }
}
