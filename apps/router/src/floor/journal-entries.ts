import type { JournalEntry } from '@samsvar/contracts';
import {
  callOn,
  canonicalText,
  coreVersion,
  type Fact,
  type Floor,
  type FloorEvent,
  type Instant,
} from '@samsvar/core';

/** So that a reader need never fold more than an hour of events, and an hour's floor costs one commit some milliseconds. */
const floorKeptEveryMs = 3_600_000;

type Kept = {
  readonly commit: string;
  readonly previous: string;
  readonly events: readonly FloorEvent[];
  readonly facts: readonly Fact[];
  readonly before: Floor;
  readonly after: Floor;
};

/** Writes down each commit of one ownership for the journal. */
export class JournalEntries {
  private floorKeptAt: Instant | undefined;

  constructor(private readonly fence: number) {}

  of({ commit, previous, events, facts, before, after }: Kept): JournalEntry {
    const isDue = this.floorKeptAt === undefined || after.now - this.floorKeptAt >= floorKeptEveryMs;
    if (isDue) this.floorKeptAt = after.now;
    return {
      commit,
      previous,
      at: after.now,
      fence: this.fence,
      core: coreVersion,
      planVersion: before.plan.version,
      events,
      facts,
      municipalityOf: Object.fromEntries(
        facts.flatMap((fact) => {
          const call = 'callId' in fact ? callOn(after, fact.callId) : undefined;
          return call ? [[call.id, call.municipalityId]] : [];
        }),
      ),
      ...(isDue ? { before: canonicalText(before) } : {}),
    };
  }
}
