import { SetMetadata } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import { jobNames, type JobName } from '@samsvar/contracts';
import type { Scope } from '../tenant/scope.js';
import { Payload } from './payload.js';

/** Whoever does a job: in the scope that the payload claims and the job desk has sealed. Doing it twice changes nothing. */
export type JobHandler<P extends Payload = Payload> = { do(scope: Scope, payload: P): Promise<void> };

type Doing = {
  readonly name: JobName;
  readonly payload: new () => Payload;
  /** Done by itself this often, for the whole installation: a sweep. */
  readonly everyMs?: number;
};
export type Handled = Doing & { readonly handler: JobHandler };

const key = 'samsvar:does';

/** This provider does the job of that name; what it carries is read as `payload`. */
export const Does = (name: JobName, { payload = Payload, ...more }: Partial<Omit<Doing, 'name'>> = {}) =>
  SetMetadata(key, { name, payload, ...more } satisfies Doing);

/** Every job's handler. A start-up refusal: throws when a job has none, or two. */
export function handlersOf(discovery: DiscoveryService): readonly Handled[] {
  const found = discovery.getProviders().flatMap(({ metatype, instance }): Handled[] => {
    const doing = metatype ? (Reflect.getMetadata(key, metatype) as Doing | undefined) : undefined;
    return doing ? [{ ...doing, handler: instance as JobHandler }] : [];
  });
  const faults = jobNames.flatMap((name) => {
    const count = found.filter((one) => one.name === name).length;
    return count === 1 ? [] : [`${name} has ${count === 0 ? 'no handler' : `${count} handlers`}`];
  });
  if (faults.length > 0) throw new Error(`The jobs are not all in one pair of hands: ${faults.join(', ')}`);
  return found;
}
