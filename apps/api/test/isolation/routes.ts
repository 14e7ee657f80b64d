import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { doorsOf, type Guarding } from '@samsvar/platform';

/** A route of the running API, as Nest knows it: `GET centres/:centreId`, and what it says of itself. */
export type Route = { readonly name: string; readonly guarding: Guarding | undefined };

export function routesOf(app: INestApplicationContext): readonly Route[] {
  return doorsOf(app).flatMap(({ owner, handler, guarding }) => {
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    if (method === undefined) return [];
    const parts = [Reflect.getMetadata(PATH_METADATA, owner), Reflect.getMetadata(PATH_METADATA, handler)];
    const path = parts
      .map((part) => String(part).replace(/^\/|\/$/g, ''))
      .filter(Boolean)
      .join('/');
    return [{ name: `${method} ${path}`, guarding }];
  });
}

/** The ids in a route's path. */
export const idsOf = (name: string): readonly string[] => [...name.matchAll(/:(\w+Id)\b/g)].map(([, id]) => id ?? '');
