import fc from 'fast-check';
import { wallTime, weekdays } from '../kernel/calendar.js';
import { days, instant, minutes, type Instant } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { covers } from '../routing/plan.js';
import { holidaysOf } from './holidays.js';
import { lineCalendar } from './line-calendar.js';
import type { Emergency, HolidayChoice, LineFacts } from './line-facts.js';
import { openNow, standing, type OpenNow } from './open-now.js';

// What holds for every line at every moment, with hours, closures and switches thrown together at random.

/** A line that never opens again is walked through a whole year, so each run is dear. */
const runs = { numRuns: 40 };

it('changes at `until` and not a moment earlier', () => {
  fc.assert(
    fc.property(
      anyLine,
      anyMoment,
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (line, moment, part) => {
        const now = openNow(line, moment);
        const horizon = now.until ?? instant(moment + days(300));
        expect(standing(line, instant(moment + Math.floor(part * (horizon - moment))))).toEqual(answerOf(now));
        expect(standing(line, instant(horizon - 1))).toEqual(answerOf(now));
        if (now.until !== null) expect(standing(line, now.until)).not.toEqual(answerOf(now));
      },
    ),
    runs,
  );
});

it('finds no change that a walk by the quarter-hour does not find', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, (line, moment) => {
      const now = openNow(line, moment);
      const walked = byTheQuarter(moment, (then) => !isEqual(standing(line, then), answerOf(now)));
      const turned = byTheQuarter(moment, (then) => standing(line, then).isOpen !== now.isOpen);
      const within = (found: Instant | null) => (found !== null && found <= moment + walkedAhead ? found : null);
      expect([within(now.until), within(now.turnsAt)]).toEqual([walked, turned]);
    }),
    { numRuns: 20 },
  );
});

it('only ever looks forward, and turns no earlier than it changes', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, (line, moment) => {
      const { until, turnsAt } = openNow(line, moment);
      expect(until ?? Infinity).toBeGreaterThan(moment);
      expect(turnsAt ?? Infinity).toBeGreaterThanOrEqual(until ?? Infinity);
    }),
    runs,
  );
});

it('depends on its facts alone: asked again, or of a copy, or with the week in another order, it says the same', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, (line, moment) => {
      const copy = { ...line, closures: [...line.closures], week: [...line.week].reverse() };
      expect(openNow(copy, moment)).toEqual(openNow(line, moment));
    }),
    runs,
  );
});

it('follows the switch while it is on, whatever else is said', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, fc.boolean(), (line, moment, isOpen) => {
      const emergency = { from: moment, until: null, isOpen, text: 'straumbrot' };
      expect(openNow({ ...line, emergency }, moment)).toMatchObject({ isOpen, because: 'emergency', until: null });
    }),
    runs,
  );
});

it('is never made open by a closure or a holiday', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, (line, moment) => {
      const without: LineFacts = { ...line, closures: [], holidays: open };
      if (openNow(line, moment).isOpen) expect(openNow(without, moment).isOpen).toBe(true);
    }),
    runs,
  );
});

it('is the same at every moment when its days are spelled out as moments', () => {
  fc.assert(
    fc.property(anyLine, anyMoment, fc.integer({ min: 0, max: days(5) - 1 }), (line, from, ahead) => {
      const { openings, holidays } = lineCalendar(line, from, instant(from + days(5)));
      for (const then of [
        from,
        instant(from + ahead),
        instant(Math.ceil((from + ahead) / quarter) * quarter - quarter),
      ]) {
        if (then < from) continue;
        const { isOpen, because } = standing({ ...line, emergency: null }, then);
        expect(holidays.some((span) => covers(span, then))).toBe(because === 'holiday');
        expect(openings.some((span) => covers(span, then))).toBe(isOpen);
      }
      for (const spans of [openings, holidays]) {
        for (const [index, span] of spans.entries()) expect(span.from).toBeGreaterThan(spans[index - 1]?.to ?? 0);
      }
    }),
  );
});

it('is one opening, unbroken, where a line never closes', () => {
  const always = weekdays.map((weekday) => ({ weekday, opens: wallTime('00:00'), closes: wallTime('24:00') }));
  const line = {
    inService: { from: instant(0), until: null },
    week: always,
    closures: [],
    emergency: null,
    holidays: {},
  };
  const [from, to] = [at('2026-10-20 10:00'), at('2026-10-30 10:00')];
  expect(lineCalendar(line, from, to)).toEqual({ openings: [{ from, to }], holidays: [] });
});

const walkedAhead = days(4);

/** The first quarter-hour after `from` at which something holds. All facts below begin and end on quarter-hours. */
function byTheQuarter(from: Instant, holds: (then: Instant) => boolean): Instant | null {
  const next = Math.floor(from / quarter) * quarter + quarter;
  for (let then = next; then <= from + walkedAhead; then += quarter) if (holds(instant(then))) return instant(then);
  return null;
}

const quarter = minutes(15);

/** Moments in the weeks where something is afoot: both clock changes, Easter, Christmas, 17 May. */
const anyMoment = fc
  .tuple(
    fc.constantFrom('2026-10-23', '2026-12-22', '2027-03-20', '2027-05-14').map((date) => at(`${date} 00:00`)),
    fc.integer({ min: 0, max: days(12) }),
  )
  .map(([from, ahead]) => instant(from + ahead));

const anyQuarter = anyMoment.map((moment) => instant(Math.floor(moment / quarter) * quarter));

const anySpan = fc
  .tuple(anyQuarter, fc.integer({ min: 1, max: 4 * 24 * 3 }))
  .map(([from, quarters]) => ({ from, until: instant(from + quarters * quarter) }));

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => wallTime(`${String(hour).padStart(2, '0')}:${minute}`));

/** Periods as they come: out of order, overlapping, some of them ending before they start. */
const anyPeriod = fc.record({
  weekday: fc.constantFrom(...weekdays),
  opens: anyTime,
  closes: fc.oneof(anyTime, fc.constant(wallTime('24:00'))),
});

const anyChoice = fc.oneof(
  fc.constant<HolidayChoice>({ treatment: 'closed' }),
  fc.constant<HolidayChoice>({ treatment: 'open' }),
  anyTime.map((closes): HolidayChoice => ({ treatment: 'half-day', closes })),
);

const anyEmergency = fc
  .tuple(anySpan, fc.boolean(), fc.boolean())
  .map(([span, isOpen, hasEnd]): Emergency => ({ ...span, until: hasEnd ? span.until : null, isOpen, text: 'uvêr' }));

const anyLine: fc.Arbitrary<LineFacts> = fc.record({
  inService: fc.oneof({ weight: 4, arbitrary: fc.constant({ from: at('2020-01-01 00:00'), until: null }) }, anySpan),
  week: fc.array(anyPeriod, { maxLength: 14 }),
  closures: fc.array(
    anySpan.chain((span) => fc.constantFrom('møte', 'flytting').map((reason) => ({ ...span, reason }))),
    { maxLength: 3 },
  ),
  emergency: fc.option(anyEmergency),
  holidays: fc.dictionary(fc.constantFrom(...holidaysOf(2027).map(({ code }) => code)), anyChoice),
});

/** Every holiday an ordinary day. */
const open = Object.fromEntries(holidaysOf(2027).map(({ code }) => [code, { treatment: 'open' as const }]));

const answerOf = ({ until: _until, turnsAt: _turnsAt, ...answer }: OpenNow) => answer;
const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
