import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@samsvar/core';

/** What a route or a socket event says of itself: which permission it needs, or why it needs none. */
export type Guarding = { readonly permission: Permission } | { readonly publicBecause: string };

const key = 'samsvar:guarding';

/** This route or socket event is for whoever holds the permission; its handler must ask the gate for exactly that. */
export const Permit = (permission: Permission) => SetMetadata(key, { permission } satisfies Guarding);

/** This route is open to anybody, for the reason given. */
export const Public = (publicBecause: string) => SetMetadata(key, { publicBecause } satisfies Guarding);

/** What the handler says of itself, else what its class says; nothing when it was forgotten. */
export const guardingOf = (handler: object, owner: object): Guarding | undefined =>
  (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, owner)) as Guarding | undefined;
