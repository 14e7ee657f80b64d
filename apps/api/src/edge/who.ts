import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@samsvar/core';
import type { EdgeRequest } from './edge-request.js';

/** Whoever asks: `@Who() actor: Actor`. Only on a route with a permit, where the guard has seen to it. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<EdgeRequest>();
  if (!actor) throw new Error('@Who() on a route that is open to anybody');
  return actor;
});
