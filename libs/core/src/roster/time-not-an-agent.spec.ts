import { localDate } from '../kernel/calendar.js';
import { at } from '../testing/clock.js';
import { timeNotAnAgent } from './time-not-an-agent.js';

const week = { from: at('2026-11-30 00:00'), to: at('2026-12-07 00:00') };
const longAgo = at('2026-11-01 12:00');
const employed = (first: string, last: string | null) => ({
  first: localDate(first),
  last: last === null ? null : localDate(last),
});

describe('somebody who answers for the centre', () => {
  const when = (...employments: ReturnType<typeof employed>[]) =>
    timeNotAnAgent(week, { isAgent: true, employments }, longAgo);

  it('is there from the first day of an employment to the end of its last', () => {
    expect(when(employed('2026-12-01', '2026-12-03'))).toEqual([
      { from: at('2026-11-30 00:00'), to: at('2026-12-01 00:00') },
      { from: at('2026-12-04 00:00'), to: at('2026-12-07 00:00') },
    ]);
  });

  it('is there all the time over two employments that follow each other, and when the centre itself employs', () => {
    expect(when(employed('2026-01-01', '2026-12-02'), employed('2026-12-03', null))).toEqual([]);
    expect(when()).toEqual([]);
  });
});

it('whoever has left is not there from now on, and what they had before was theirs', () => {
  const left = { isAgent: false, employments: [employed('2026-12-01', null)] };
  expect(timeNotAnAgent(week, left, longAgo)).toEqual([week]);
  expect(timeNotAnAgent(week, left, at('2026-12-02 12:00'))).toEqual([
    { from: at('2026-11-30 00:00'), to: at('2026-12-01 00:00') },
    { from: at('2026-12-02 12:00'), to: at('2026-12-07 00:00') },
  ]);
  expect(timeNotAnAgent(week, left, at('2026-12-08 12:00'))).toEqual([
    { from: at('2026-11-30 00:00'), to: at('2026-12-01 00:00') },
  ]);
});
