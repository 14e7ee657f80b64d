import { instant } from '@samsvar/core';
import { keptSince } from './kept-since.js';

const since = (now: string, months: Parameters<typeof keptSince>[1]) =>
  keptSince(instant(Date.parse(now)), months).map(({ table, since }) => [
    table,
    new Date(since).toISOString().slice(0, 10),
  ]);

describe('what is kept by month', () => {
  it('is so many whole months and the one that runs, over a new year too', () => {
    expect(since('2026-02-28T23:59:59Z', { journal: 3, facts: 13, audit: 12 })).toEqual([
      ['journal_commit', '2025-11-01'],
      ['journal_fact', '2025-01-01'],
      ['audit', '2025-02-01'],
    ]);
  });

  it('has the facts of every commit that is kept, of the midnight before it too', () => {
    expect(since('2026-11-23T09:00:00Z', { journal: 3, facts: 1, audit: 12 })).toContainEqual([
      'journal_fact',
      '2026-07-01',
    ]);
  });
});
