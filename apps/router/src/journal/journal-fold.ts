import { apply, canonicalText, coreVersion, decide, restoreFloor, type Floor } from '@samsvar/core';
import type { KeptEntry } from './journal-rows.js';

/** An event that is told twice within so many facts may tell its fact twice: it is kept once. */
const factsRemembered = 10_000;

/** Where the journal does not say what the core says, or has a hole. */
export type JournalFault = {
  readonly commit: string;
  readonly fault: 'gap' | 'facts-differ' | 'floor-differs' | 'undecidable';
  readonly expected: string;
  readonly found: string;
};

/**
 * Reads the journal again: folds what came in through the core, from a kept floor on, and compares what comes of it with
 * what was written, byte for byte.
 */
export class JournalFold {
  private floor: Floor | undefined;
  private last: string | undefined;
  private readonly told = new Set<string>();
  /** Entries before the first kept floor: nothing to begin from. */
  unread = 0;
  read = 0;
  facts = 0;
  floors = 0;
  /** Entries that another core decided, by its version: this one might rightly have decided otherwise. */
  readonly ofOtherCores = new Map<number, number>();

  /** `setAside`: the commits after which an entry was, so that the chain is not whole there, and nobody need be told twice. */
  constructor(private readonly setAside: ReadonlySet<string> = new Set()) {}

  take(entry: KeptEntry): JournalFault[] {
    if (entry.core !== coreVersion) return this.leave(entry);
    const faults = this.begin(entry);
    this.last = entry.commit;
    if (!this.floor) {
      this.unread += 1;
      return faults;
    }
    this.read += 1;
    this.facts += entry.facts.length;
    return [...faults, ...this.fold(this.floor, entry)];
  }

  /** Its floor may be of another shape, so what comes after it begins from a kept one. */
  private leave({ core, commit }: KeptEntry): [] {
    this.ofOtherCores.set(core, (this.ofOtherCores.get(core) ?? 0) + 1);
    this.floor = undefined;
    this.last = commit;
    return [];
  }

  private begin({ commit, previous, before }: KeptEntry): JournalFault[] {
    const isNext = previous === this.last;
    if (before === undefined) {
      if (isNext || !this.floor) return [];
      this.floor = undefined;
      if (this.setAside.has(this.last ?? '')) return [];
      return [{ commit, fault: 'gap', expected: this.last ?? '', found: previous }];
    }
    const reached = this.floor && isNext ? canonicalText(this.floor) : before;
    this.floors += 1;
    this.floor = restoreFloor(JSON.parse(before) as Parameters<typeof restoreFloor>[0]);
    return reached === before ? [] : [{ commit, fault: 'floor-differs', expected: reached, found: before }];
  }

  private fold(floor: Floor, { commit, events, facts }: KeptEntry): JournalFault[] {
    const decided: string[] = [];
    try {
      for (const event of events) {
        const decision = decide(floor, event);
        floor = apply(floor, decision.changes);
        decided.push(...decision.facts.filter(({ id }) => this.isNew(id)).map((fact) => JSON.stringify(fact)));
      }
    } catch (why) {
      this.floor = undefined;
      return [{ commit, fault: 'undecidable', expected: 'a decision', found: String(why) }];
    }
    this.floor = floor;
    const [expected, found] = [decided.join('\n'), facts.join('\n')];
    return expected === found ? [] : [{ commit, fault: 'facts-differ', expected, found }];
  }

  private isNew(factId: string): boolean {
    if (this.told.has(factId)) return false;
    this.told.add(factId);
    const [oldest] = this.told;
    if (this.told.size > factsRemembered && oldest !== undefined) this.told.delete(oldest);
    return true;
  }
}
