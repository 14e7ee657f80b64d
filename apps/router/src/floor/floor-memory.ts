import type { Floor } from '@samsvar/core';

/** All that a floor's owner knows of it as of its last commit: enough to give a Redis that was emptied everything back. */
export type FloorMemory = {
  readonly floor: Floor;
  readonly lastCommit: string;
  /** A commit that may have been kept by now. */
  readonly underWay: string;
  /** Journal entries that Postgres is not known to have, in order. */
  readonly unsent: readonly string[];
  /** Commands that are not known to be carried out. */
  readonly open: readonly (readonly [id: string, command: string])[];
};

type Entry = { readonly commit: string; readonly text: string };

/** What the owner keeps in mind of its commits until somebody else has it: the journal Postgres, commands the telephones. */
export class UnsettledCommits {
  private entries: Entry[] = [];
  private readonly commands: Map<string, string>;

  constructor(left: { readonly entries: readonly Entry[]; readonly commands: Readonly<Record<string, string>> }) {
    this.entries = [...left.entries];
    this.commands = new Map(Object.entries(left.commands));
  }

  kept(commit: string, entries: readonly string[], commands: readonly (readonly [string, string])[]): void {
    this.entries.push(...entries.map((text) => ({ commit, text })));
    for (const [id, command] of commands) this.commands.set(id, command);
  }

  carriedOut(commandId: string): void {
    this.commands.delete(commandId);
  }

  /** Postgres has the journal as far as this commit. Ids stand in the order of commits. */
  journaled(commit: string): void {
    const first = this.entries.findIndex((entry) => entry.commit > commit);
    this.entries = first < 0 ? [] : this.entries.slice(first);
  }

  get unsent(): readonly string[] {
    return this.entries.map(({ text }) => text);
  }

  get open(): readonly (readonly [string, string])[] {
    return [...this.commands];
  }
}
