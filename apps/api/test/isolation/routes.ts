import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { doorsOf } from '@samsvar/platform';

/** A route of the running API, as Nest knows it. */
export type Route = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly ids: readonly string[];
};

/** Every route that asks who it is. */
export function routesOf(app: INestApplicationContext): readonly Route[] {
  return doorsOf(app).flatMap(({ owner, handler, guarding }) => {
    if (guarding && 'publicBecause' in guarding) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    if (method === undefined) return [];
    const parts = [Reflect.getMetadata(PATH_METADATA, owner), Reflect.getMetadata(PATH_METADATA, handler)];
    const path = parts
      .map((part) => String(part).replace(/^\/|\/$/g, ''))
      .filter(Boolean)
      .join('/');
    return [
      { name: `${method} ${path}`, method, path, ids: [...path.matchAll(/:(\w+Id)\b/g)].map(([, id]) => id ?? '') },
    ];
  });
}
