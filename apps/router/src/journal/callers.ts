import type { MunicipalityId } from '@samsvar/core';
import type { CentreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';

/** A caller's number in one municipality, and the reference that stands for it everywhere else. */
export type Caller = { readonly ref: string; readonly number: string; readonly municipalityId: MunicipalityId };

export type CallersParts = {
  readonly redis: Redis;
  readonly keys: CentreKeys;
  readonly newRef: () => string;
  readonly failed: (why: unknown) => void;
};

/** One command's worth: a long list does not keep Redis from its commits. */
const atOnce = 1_000;

/**
 * Whose number a caller's reference stands for. Found in memory, because a call waits for it; kept in Redis before the
 * commit that first names the reference, and moved to Postgres behind the calls. What is erased there is forgotten here.
 */
export class Callers {
  /** Each number's references. Nearly always one; two, where somebody rang before all that is known had been read. */
  private readonly byNumber = new Map<string, string[]>();
  private readonly byRef = new Map<string, Caller>();
  /** Not yet in Postgres. */
  private readonly fresh = new Set<string>();
  /** Not yet in Redis, that we know of. */
  private readonly unsaved = new Set<string>();

  private constructor(private readonly parts: CallersParts) {}

  /**
   * As Redis has them, and as `remembered` by this process: only where nobody has owned the floor since, for somebody else
   * might have forgotten one of them.
   */
  static async of(parts: CallersParts, remembered?: Callers): Promise<Callers> {
    const callers = new Callers(parts);
    for await (const [ref, text] of fieldsOf(parts)) callers.read(ref, text);
    if (remembered) callers.takeAfter(remembered);
    return callers;
  }

  /** The same number and municipality have the same reference until it is erased, whoever owns the floor. */
  refOf(municipalityId: MunicipalityId, number: string): string {
    const known = this.byNumber.get(nameOf({ municipalityId, number }))?.[0];
    if (known !== undefined) return known;
    const caller = { ref: this.parts.newRef(), municipalityId, number };
    this.know(caller);
    this.fresh.add(caller.ref);
    this.unsaved.add(caller.ref);
    // On the connection that commits too, and before it: what is committed is never about a reference that nobody knows.
    this.save([caller], false).catch(this.parts.failed);
    return caller.ref;
  }

  numberOf(ref: string): string | undefined {
    return this.byRef.get(ref)?.number;
  }

  /** Saves again what Redis did not take, or has lost: all of it, when it was emptied. */
  async saveAgain(): Promise<void> {
    const { redis, keys } = this.parts;
    if (this.byRef.size > 0 && !(await redis.exists(keys.callers))) {
      for (const ref of this.byRef.keys()) this.unsaved.add(ref);
    }
    for (const some of chunks(this.known(this.unsaved))) {
      const isFresh = ({ ref }: Caller) => this.fresh.has(ref);
      await this.save(some.filter(isFresh), false);
      await this.save(
        some.filter((caller) => !isFresh(caller)),
        true,
      );
    }
  }

  /** Some of those who are still to be moved to Postgres, the first first. */
  unkept(): Caller[] {
    return this.known(this.fresh).slice(0, atOnce);
  }

  /** Postgres has them now. */
  async kept(refs: readonly string[]): Promise<void> {
    await this.save(this.known(refs), true);
    for (const ref of refs) this.fresh.delete(ref);
  }

  /** What Postgres has is what there is, apart from whoever is not moved there yet. */
  async compare(there: readonly Caller[]): Promise<void> {
    const kept = new Set(there.map(({ ref }) => ref));
    const erased = [...this.byRef.keys()].filter((ref) => !kept.has(ref) && !this.fresh.has(ref));
    const forgotten = there.filter(({ ref }) => !this.byRef.has(ref));
    for (const caller of forgotten) this.know(caller);
    for (const some of chunks(forgotten)) await this.save(some, true);
    for (const some of chunks(erased)) await this.parts.redis.hdel(this.parts.keys.callers, ...some);
    for (const ref of erased) this.forget(ref);
  }

  /** Those of a municipality that Postgres does not know: nobody may keep their numbers. */
  async leave(refs: readonly string[]): Promise<void> {
    for (const some of chunks(refs)) await this.parts.redis.hdel(this.parts.keys.callers, ...some);
    for (const ref of refs) this.forget(ref);
  }

  /** What cannot be read is as good as erased, and keeps nobody from the floor. */
  private read(ref: string, text: string): void {
    try {
      const { number, municipalityId, isKept } = JSON.parse(text) as Caller & { isKept: boolean };
      this.know({ ref, number, municipalityId });
      if (!isKept) this.fresh.add(ref);
    } catch (why) {
      this.parts.failed(why);
    }
  }

  private known(refs: Iterable<string>): Caller[] {
    return [...refs].flatMap((ref) => this.byRef.get(ref) ?? []);
  }

  private takeAfter({ byRef, fresh }: Callers): void {
    for (const [ref, caller] of byRef) {
      this.know(caller);
      this.unsaved.add(ref);
      if (fresh.has(ref)) this.fresh.add(ref);
    }
  }

  private async save(callers: readonly Caller[], isKept: boolean): Promise<void> {
    if (callers.length === 0) return;
    const fields = callers.flatMap(({ ref, number, municipalityId }) => [
      ref,
      JSON.stringify({ number, municipalityId, isKept }),
    ]);
    await this.parts.redis.hset(this.parts.keys.callers, ...fields);
    for (const { ref } of callers) this.unsaved.delete(ref);
  }

  /** The first in the order of letters stands for the number: so every owner says, in whatever order they were read. */
  private know(caller: Caller): void {
    this.byRef.set(caller.ref, caller);
    const refs = this.byNumber.get(nameOf(caller)) ?? [];
    if (!refs.includes(caller.ref)) this.byNumber.set(nameOf(caller), [...refs, caller.ref].sort());
  }

  private forget(ref: string): void {
    const caller = this.byRef.get(ref);
    this.byRef.delete(ref);
    this.fresh.delete(ref);
    this.unsaved.delete(ref);
    if (!caller) return;
    const left = (this.byNumber.get(nameOf(caller)) ?? []).filter((other) => other !== ref);
    if (left.length > 0) this.byNumber.set(nameOf(caller), left);
    else this.byNumber.delete(nameOf(caller));
  }
}

const nameOf = ({ municipalityId, number }: Omit<Caller, 'ref'>) => `${municipalityId} ${number}`;

/** What lies in Redis, a piece at a time. A piece that changes meanwhile may come twice. */
async function* fieldsOf({ redis, keys }: CallersParts): AsyncGenerator<readonly [ref: string, text: string]> {
  let cursor = '0';
  do {
    const [next, flat] = await redis.hscan(keys.callers, cursor, 'COUNT', atOnce);
    for (let at = 0; at + 1 < flat.length; at += 2) yield [flat[at] ?? '', flat[at + 1] ?? ''];
    cursor = next;
  } while (cursor !== '0');
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
