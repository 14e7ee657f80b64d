import type { CallId, Fact, FloorEvent, Instant, MunicipalityId } from '@samsvar/core';

/**
 * What one commit of a floor leaves in the journal: what came in, and what came of it. Neither holds a number, a name or
 * free text. The commits of a centre are a chain, and their ids stand in the order of the chain.
 */
export type JournalEntry = {
  readonly commit: string;
  /** The commit before. Empty, or another than the entry before has: the floor was built anew, see `before`. */
  readonly previous: string;
  /** The latest instant the floor knew of after the commit. */
  readonly at: Instant;
  /** The owner's number: each owner of the floor has a higher one than the last. */
  readonly fence: number;
  /** Which core decided it (`coreVersion`). Missing: one from before cores said so. */
  readonly core?: number;
  /** The plan by which the first of the events was decided. */
  readonly planVersion: number;
  readonly events: readonly FloorEvent[];
  readonly facts: readonly Fact[];
  /** Whose citizens the calls are that the facts tell of. A call on an unknown line belongs to nobody. */
  readonly municipalityOf: Readonly<Record<CallId, MunicipalityId>>;
  /**
   * The floor as bytes before the commit: at the beginning of an ownership, and now and then. From here the journal can
   * be read without what came earlier, and what came earlier can be seen to lead here.
   */
  readonly before?: string;
};
