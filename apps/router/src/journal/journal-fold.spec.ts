import type { JournalEntry } from '@samsvar/contracts';
import { centreId, coreVersion, emptyFloor, type FloorEvent } from '@samsvar/core';
import { histories, run } from '@samsvar/core/testing';
import fc from 'fast-check';
import { UnsettledCommits } from '../floor/floor-memory.js';
import { FloorLoop } from '../floor/floor-loop.js';
import { JournalFold } from './journal-fold.js';
import { coreOf, type KeptEntry } from './journal-rows.js';

describe('the journal, read again', () => {
  it('says what was decided, byte for byte, whatever happened and whoever owned the floor', async () => {
    await fc.assert(
      fc.asyncProperty(histories(40), fc.integer({ min: 1, max: 40 }), async (steps, change) => {
        const entries = await journalOf(run(steps).events, change);
        const { faults, fold } = readAgain(entries);
        expect(faults).toEqual([]);
        expect(fold.read).toBe(entries.length);
      }),
      { seed: 2026, numRuns: 20 },
    );
  }, 60_000);

  it('tells of a fact that somebody has changed', async () => {
    const entries = await journalOf(aHistory(), 20);
    const at = entries.findIndex(({ facts }) => facts.length > 0);
    const changed = entries.map((entry, index) =>
      index === at ? { ...entry, facts: entry.facts.map((fact) => fact.replace('"fact"', '"FACT"')) } : entry,
    );
    expect(readAgain(changed).faults.map(({ commit, fault }) => [commit, fault])).toEqual([
      [entries[at]?.commit, 'facts-differ'],
    ]);
  });

  it('tells of a commit that is gone, and reads on from the next kept floor', async () => {
    const entries = await journalOf(aHistory(), 20);
    const { faults, fold } = readAgain(entries.filter((_, index) => index !== 5));
    expect(faults.map(({ fault }) => fault)).toEqual(['gap']);
    expect(fold.floors).toBeGreaterThan(1);
    expect(fold.read + fold.unread).toBe(entries.length - 1);
  });

  it('says of what another core decided that it cannot be compared, and reads on from this core’s first kept floor', async () => {
    const entries = await journalOf(aHistory(), 20);
    const upgrade = entries.findLastIndex(({ before }) => before !== undefined);
    // That one left facts which this one would not, and a floor that this one would not lead to.
    const before = entries.slice(0, upgrade).map((entry) => ({ ...entry, core: coreVersion - 1, facts: ['{}'] }));
    const { faults, fold } = readAgain([...before, ...entries.slice(upgrade)]);
    expect(faults).toEqual([]);
    expect([...fold.ofOtherCores]).toEqual([[coreVersion - 1, upgrade]]);
    expect(fold.read).toBe(entries.length - upgrade);
  });

  it('tells of a kept floor that is another than what the events lead to', async () => {
    const entries = await journalOf(aHistory(), 20);
    const at = entries.findLastIndex(({ before }) => before !== undefined);
    const changed = entries.map((entry, index) =>
      index === at && entry.before ? { ...entry, before: entry.before.replace('"misses":0', '"misses":1') } : entry,
    );
    expect(at).toBeGreaterThan(0);
    expect(readAgain(changed).faults[0]).toMatchObject({ commit: entries[at]?.commit, fault: 'floor-differs' });
  });
});

function readAgain(entries: readonly KeptEntry[]) {
  const fold = new JournalFold();
  return { fold, faults: entries.flatMap((entry) => fold.take(entry)) };
}

const aHistory = () => run(fc.sample(histories(60), { seed: 7, numRuns: 1 })[0] ?? []).events;

/** What the loop writes while these things happen; after every `change` events another owner takes the floor over. */
async function journalOf(events: readonly FloorEvent[], change: number): Promise<KeptEntry[]> {
  const kept: KeptEntry[] = [];
  let floor = emptyFloor(centreId('fjordvest'));
  let last = '';
  let ids = 0;
  for (let from = 0, fence = 1; from < events.length; from += change, fence++) {
    const loop = new FloorLoop(floor, last, {
      commit: ({ id, journal }) => {
        last = id;
        kept.push(...journal.map(asKept));
        return Promise.resolve('done' as const);
      },
      mayAct: () => true,
      faulted: (_, why) => {
        throw why;
      },
      committed: (commit) => (floor = commit.floor),
      lost: () => undefined,
      newId: () => `${++ids}`,
      fence,
      unsettled: new UnsettledCommits({ entries: [], commands: {} }),
    });
    for (const event of events.slice(from, from + change)) await loop.take(event);
  }
  return kept;
}

function asKept(text: string): KeptEntry {
  const read = JSON.parse(text) as JournalEntry;
  const { commit, previous, at, events, facts, before } = read;
  const entry = { commit, previous, at, events, core: coreOf(read), facts: facts.map((fact) => JSON.stringify(fact)) };
  return before === undefined ? entry : { ...entry, before };
}
