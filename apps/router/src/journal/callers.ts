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

/**
 * Whose number a caller's reference stands for. Found in memory, because a call waits for it; kept in Redis before the
 * commit that first names the reference, and moved to Postgres behind the calls. What is erased there is forgotten here.
 */
export class Callers {
  private readonly byNumber = new Map<string, Caller>();
  private readonly byRef = new Map<string, Caller>();
  /** Not yet in Postgres. */
  private readonly fresh = new Set<string>();

  private constructor(private readonly parts: CallersParts) {}

  static async of(parts: CallersParts): Promise<Callers> {
    const callers = new Callers(parts);
    const saved = await parts.redis.hgetall(parts.keys.callers);
    for (const [ref, text] of Object.entries(saved)) {
      const { number, municipalityId, isKept } = JSON.parse(text) as Caller & { isKept: boolean };
      callers.know({ ref, number, municipalityId });
      if (!isKept) callers.fresh.add(ref);
    }
    return callers;
  }

  /** The same number and municipality have the same reference until it is erased. */
  refOf(municipalityId: MunicipalityId, number: string): string {
    const known = this.byNumber.get(nameOf({ municipalityId, number }));
    if (known) return known.ref;
    const caller = { ref: this.parts.newRef(), municipalityId, number };
    this.know(caller);
    this.fresh.add(caller.ref);
    // On the connection that commits too, and before it: what is committed is never about a reference that nobody knows.
    this.save([caller], false).catch(this.parts.failed);
    return caller.ref;
  }

  numberOf(ref: string): string | undefined {
    return this.byRef.get(ref)?.number;
  }

  /** Who is still to be moved to Postgres. */
  unkept(): Caller[] {
    return [...this.fresh].flatMap((ref) => this.byRef.get(ref) ?? []);
  }

  /** Postgres has them now. */
  async kept(callers: readonly Caller[]): Promise<void> {
    if (callers.length === 0) return;
    await this.save(callers, true);
    for (const { ref } of callers) this.fresh.delete(ref);
  }

  /** What Postgres has is what there is, apart from whoever is not moved there yet. */
  async compare(there: readonly Caller[]): Promise<void> {
    const kept = new Set(there.map(({ ref }) => ref));
    const erased = [...this.byRef.keys()].filter((ref) => !kept.has(ref) && !this.fresh.has(ref));
    const forgotten = there.filter(({ ref }) => !this.byRef.has(ref));
    for (const caller of forgotten) this.know(caller);
    if (forgotten.length > 0) await this.save(forgotten, true);
    if (erased.length > 0) await this.parts.redis.hdel(this.parts.keys.callers, ...erased);
    for (const ref of erased) this.forget(ref);
  }

  private async save(callers: readonly Caller[], isKept: boolean): Promise<void> {
    const fields = callers.flatMap(({ ref, number, municipalityId }) => [
      ref,
      JSON.stringify({ number, municipalityId, isKept }),
    ]);
    await this.parts.redis.hset(this.parts.keys.callers, ...fields);
  }

  private know(caller: Caller): void {
    this.byRef.set(caller.ref, caller);
    this.byNumber.set(nameOf(caller), caller);
  }

  private forget(ref: string): void {
    const caller = this.byRef.get(ref);
    this.byRef.delete(ref);
    if (caller && this.byNumber.get(nameOf(caller))?.ref === ref) this.byNumber.delete(nameOf(caller));
  }
}

const nameOf = ({ municipalityId, number }: Omit<Caller, 'ref'>) => `${municipalityId} ${number}`;
