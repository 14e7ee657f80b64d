import { addDays } from '../kernel/calendar.js';
import { osloClock } from '../kernel/oslo.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import { lineDay } from './line-day.js';
import type { LineFacts } from './line-facts.js';

/** When a line is open over some days, as moments, and what it is closed for out of turn. */
export type LineCalendar = {
  /** In order, not overlapping, and whole over midnight: a line that never closes has one. */
  readonly openings: readonly Span[];
  /** Public holidays and half days: only a reason, they are no part of the openings. */
  readonly holidays: readonly Span[];
};

/**
 * The line's hours from one moment to another, spelled out so that routing never computes a wall clock. Emergency is not
 * in it: the switch stands above. Agrees with `standing` at every moment (a test compares them).
 */
export function lineCalendar(line: LineFacts, from: Instant, to: Instant): LineCalendar {
  const within = (span: Span): Span => ({ from: max(span.from, from), to: min(span.to, to) });
  const openings: Span[] = [];
  const holidays: Span[] = [];
  const last = osloClock(instant(to - 1)).date;
  for (let { date } = osloClock(from); date <= last; date = addDays(date, 1)) {
    const { holiday, periods, ends } = lineDay(line, date);
    if (holiday) holidays.push(within({ from: holiday.from, to: ends }));
    openings.push(...periods.map(({ from: opens, until }) => within({ from: opens, to: until })));
  }
  const { from: begins, until } = line.inService;
  const closed = [
    { from: instant(Number.MIN_SAFE_INTEGER), to: begins },
    ...(until === null ? [] : [{ from: until, to: instant(Number.MAX_SAFE_INTEGER) }]),
    ...line.closures.map((closure) => ({ from: closure.from, to: closure.until })),
  ];
  return { openings: joined(closed.reduce(without, openings)), holidays: joined(holidays) };
}

const without = (spans: readonly Span[], { from, to }: Span): Span[] =>
  spans
    .flatMap((span) => [
      { from: span.from, to: min(span.to, from) },
      { from: max(span.from, to), to: span.to },
    ])
    .filter(isSome);

/** In order, those that meet made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.filter(isSome).sort((one, other) => one.from - other.from)) {
    const before = whole.at(-1);
    if (before && span.from <= before.to) whole[whole.length - 1] = { ...before, to: max(before.to, span.to) };
    else whole.push(span);
  }
  return whole;
}

const isSome = ({ from, to }: Span): boolean => from < to;
const min = (one: Instant, other: Instant): Instant => (one < other ? one : other);
const max = (one: Instant, other: Instant): Instant => (one > other ? one : other);
