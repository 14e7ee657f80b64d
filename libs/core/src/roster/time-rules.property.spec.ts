import fc from 'fast-check';
import { personId, shiftId } from '../kernel/ids.js';
import { instant, minutes } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { rosterFacts } from '../testing/roster-scene.js';
import { breakNeeded } from './breaks.js';
import { dailyRest, weeklyRest } from './rest.js';
import type { RosterFacts, RosterRule } from './rule.js';
import { shiftKinds, type Engagement, type Shift, type ShiftKind } from './shift.js';
import { hoursADay, hoursAWeek } from './working-hours.js';

// The rules of time beside a checker that shares nothing with them: a person's quarter-hours, worked or free, are laid out
// in a row, and every stretch of the row is counted.

/** Nights of both clock changes lie within: elapsed time has no seam there. */
const firsts = [at('2026-10-20 00:00'), at('2027-03-23 00:00'), at('2026-12-01 00:00')];
const quarters = 12 * 96;
const quarter = minutes(15);
const standbyToo = [...shiftKinds];
const withoutStandby = shiftKinds.filter((kind) => kind !== 'standby');

type Row = readonly boolean[];

const checkers: readonly [RosterRule, readonly ShiftKind[], (row: Row) => boolean][] = [
  [dailyRest, standbyToo, (row) => someWorked(row, (from) => longestFree(row, from, 96) < 44)],
  [weeklyRest, standbyToo, (row) => someWorked(row, (from) => longestFree(row, from, 672) < 140)],
  [hoursADay, standbyToo, (row) => row.some((_, from) => worked(row, from, 96) > 36)],
  [hoursAWeek, standbyToo, (row) => row.some((_, from) => worked(row, from, 672) > 160)],
  [breakNeeded, withoutStandby, (row) => row.some((_, from) => allWorked(row, from, 23)) || someDayIsTooTight(row)],
];

describe.each(checkers.map((one) => [one[0].code, ...one] as const))('the rule %s', (_, rule, kinds, isBroken) => {
  it('is broken where the row of quarter-hours says so', () => {
    let broken = 0;
    fc.assert(
      fc.property(anyRoster(rule), (facts) => {
        const expected = isBroken(rowOf(facts, kinds));
        broken += Number(expected);
        expect(rule.findings(facts).length > 0).toBe(expected);
      }),
      { numRuns: 300 },
    );
    // One in fifteen is, of the rarest: a run without any is not a matter of luck.
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(300);
  });

  it('names shifts that break it without the others', () => {
    fc.assert(
      fc.property(anyRoster(rule), (facts) => {
        for (const { shifts, measure } of rule.findings(facts)) {
          const alone = rule.findings({ ...facts, shifts });
          expect(alone.map(({ measure: { limit } }) => limit)).toContain(measure.limit);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function anyRoster({ code }: RosterRule): fc.Arbitrary<RosterFacts> {
  const isLong = code === 'hours-a-week' || code === 'weekly-rest';
  const start = isLong
    ? fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 20, max: 60 })).map(([day, hour]) => day * 96 + hour)
    : fc.integer({ min: 0, max: 3 * 96 });
  const length = isLong ? fc.integer({ min: 8, max: 30 }) : fc.integer({ min: 1, max: 20 });
  const many = isLong ? { minLength: 5, maxLength: 14 } : { minLength: 1, maxLength: 5 };
  const kind = fc.constantFrom<ShiftKind>('phone', 'phone', 'counter', 'training', 'standby');
  const seats = fc.array(fc.record({ start, length, kind }), many);
  const others = fc.array(
    fc.record({
      start,
      length,
      kind: fc.constantFrom<Engagement['kind']>('absence', 'not-an-agent', 'meeting', 'call-out'),
    }),
    { maxLength: 2 },
  );
  const lunch = fc.array(fc.record({ start, length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 });
  return fc
    .record({ first: fc.constantFrom(...firsts), seats, others, lunch })
    .map(({ first, seats, others, lunch }) => {
      const span = (it: { start: number; length: number }) => ({
        from: instant(first + it.start * quarter),
        to: instant(first + (it.start + it.length) * quarter),
      });
      const shifts = seats.map((seat, place): Shift => ({
        ...span(seat),
        kind: seat.kind,
        id: shiftId(`s${place}`),
        personId: personId('lun'),
        lineId: null,
        publishedAt: null,
      }));
      const engagements = others.map((it) => ({ ...span(it), kind: it.kind, personId: personId('lun') }));
      return rosterFacts(shifts, { engagements, lunches: lunch.map(span), span: { from: first, to: first } });
    });
}

function rowOf({ span: { from: first }, shifts, engagements, lunches }: RosterFacts, kinds: readonly ShiftKind[]): Row {
  return Array.from({ length: quarters }, (_, place) => {
    const at = first + place * quarter;
    const holds = (it: { readonly from: number; readonly to: number }) => it.from <= at && at < it.to;
    const sits = shifts.some((shift) => kinds.includes(shift.kind) && holds(shift)) && !lunches.some(holds);
    return sits || engagements.some((it) => it.kind !== 'absence' && it.kind !== 'not-an-agent' && holds(it));
  });
}

function someWorked(row: Row, test: (from: number) => boolean): boolean {
  return row.some((isWorked, from) => isWorked && test(from));
}

function longestFree(row: Row, from: number, length: number): number {
  let [longest, run] = [0, 0];
  for (let place = from; place < from + length; place += 1) {
    run = row[place] ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return longest;
}

function worked(row: Row, from: number, length: number): number {
  let count = 0;
  for (let place = from; place < from + length; place += 1) count += row[place] ? 1 : 0;
  return count;
}

function allWorked(row: Row, from: number, length: number): boolean {
  return worked(row, from, length) === length;
}

/** Eight hours of work with under half an hour between, where no free eleven hours part it. */
function someDayIsTooTight(row: Row): boolean {
  const letters = row.map((isWorked) => (isWorked ? 'w' : '.')).join('');
  return letters
    .split(/\.{44,}/)
    .map((day) => day.replace(/^\.+|\.+$/g, ''))
    .some((day) => count(day, 'w') >= 32 && count(day, '.') < 2);
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
