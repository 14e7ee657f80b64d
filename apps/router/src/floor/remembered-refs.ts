import { randomUUID } from 'node:crypto';
import type { RefOf } from '../plan/caller-book.js';

/** So many callers are remembered before the oldest is forgotten. */
const most = 50_000;

/** References of this process's own, which nobody else knows the numbers of. */
export function rememberedRefs(): RefOf {
  const refs = new Map<string, string>();
  return (municipality, number) => {
    const name = `${municipality} ${number}`;
    const known = refs.get(name);
    if (known !== undefined) return known;
    const ref = randomUUID();
    refs.set(name, ref);
    const [oldest] = refs.keys();
    if (refs.size > most && oldest !== undefined) refs.delete(oldest);
    return ref;
  };
}
