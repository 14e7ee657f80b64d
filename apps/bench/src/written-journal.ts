import type { Fact, Floor, FloorEvent } from '@samsvar/core';
import type { JournalEntry } from '@samsvar/contracts';
import { JournalEntries, JournalFold, nextCommitId, type JournalFault } from '@samsvar/router/parts';

/** The journal as the router writes it, one entry a commit, read again at once as `journal -- verify` reads it. */
export class WrittenJournal {
  commits = 0;
  bytes = 0;
  readonly faults: JournalFault[] = [];
  private readonly entries = new JournalEntries(1);
  private readonly fold = new JournalFold();
  private last = '';

  /** @returns the facts as the journal tells them, with nothing left of how they came about */
  keep(event: FloorEvent, before: Floor, after: Floor, facts: readonly Fact[]): readonly Fact[] {
    const [previous, commit] = [this.last, nextCommitId(this.last, after.now, 'replay')];
    const text = JSON.stringify(this.entries.of({ commit, previous, events: [event], facts, before, after }));
    this.last = commit;
    this.commits += 1;
    this.bytes += text.length;
    const read = JSON.parse(text) as JournalEntry;
    this.faults.push(
      ...this.fold.take({ ...read, core: read.core ?? 0, facts: read.facts.map((fact) => JSON.stringify(fact)) }),
    );
    return read.facts;
  }
}
