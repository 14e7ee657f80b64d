import type { INestApplicationContext, Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { MESSAGE_MAPPING_METADATA } from '@nestjs/websockets/constants.js';
import { guardingOf, type Guarding } from './permit.js';

/** A route's or a socket event's handler, and what it says of itself. */
export type Door = {
  readonly name: string;
  readonly owner: Type;
  readonly handler: object;
  readonly guarding?: Guarding;
};

/** Every route and every socket event of an application. */
export function doorsOf(app: INestApplicationContext): readonly Door[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  const owners = [...discovery.getControllers(), ...discovery.getProviders()].flatMap(({ metatype }) =>
    typeof metatype === 'function' ? [metatype as Type] : [],
  );
  return [...new Set(owners)].flatMap((owner) =>
    scanner.getAllMethodNames(owner.prototype as object).flatMap((method) => {
      const handler = (owner.prototype as Record<string, object>)[method];
      if (!handler || !isDoor(handler)) return [];
      const guarding = guardingOf(handler, owner);
      return [{ name: `${owner.name}.${method}`, owner, handler, ...(guarding && { guarding }) }];
    }),
  );
}

/** A start-up refusal: a door that says neither what it permits nor why it is open was forgotten. */
export function assertEveryDoorIsGuarded(app: INestApplicationContext): void {
  const bare = doorsOf(app).filter(({ guarding }) => !guarding);
  if (bare.length === 0) return;
  throw new Error(`Without @Permit(…) or @Public(…): ${bare.map(({ name }) => name).join(', ')}`);
}

const isDoor = (handler: object) =>
  Reflect.hasMetadata(PATH_METADATA, handler) || Reflect.hasMetadata(MESSAGE_MAPPING_METADATA, handler);
