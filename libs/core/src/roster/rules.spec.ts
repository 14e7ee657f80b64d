import { hours, minutes } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { aShift, anEngagement, rosterFacts } from '../testing/roster-scene.js';
import type { Breach, RosterFacts } from './rule.js';
import { breachesOf, rosterRules } from './rules.js';
import type { Shift } from './shift.js';

describe('the planted fortnight', () => {
  const roster = fortnight();

  it('keeps every rule', () => {
    expect(breachesOf(rosterFacts(roster))).toEqual([]);
  });

  it('tells of the meeting that Blid has in her shift, and of nothing else', () => {
    const meeting = anEngagement('meeting', 'blid', '2026-12-04 10:00', '11:00');
    const found = breachesOf(rosterFacts(roster, { engagements: [meeting] }));
    expect(found).toMatchObject([
      { rule: 'in-meeting', weight: 'hard', personId: 'blid', measure: { found: hours(1), limit: 0, unit: 'millis' } },
    ]);
    expect(found[0]?.engagements).toEqual([meeting]);
    expect(found[0]?.span).toEqual({ from: at('2026-12-04 10:00'), to: at('2026-12-04 11:00') });
  });

  it('tells of Lun, who is ill on the Thursday', () => {
    const ill = anEngagement('absence', 'lun', '2026-12-03 00:00', '2026-12-04 00:00');
    expect(told(roster, { engagements: [ill] })).toEqual(['absent: lun 12:00–15:00']);
  });

  it('is told two weeks ahead, or each person is named once', () => {
    const late = breachesOf(rosterFacts(roster, { now: at('2026-11-23 10:00') }));
    expect(late.map(({ rule, source, weight }) => [rule, source, weight].join())).toEqual(
      Array.from({ length: 12 }, () => 'known-ahead,aml. § 10-3,soft'),
    );
    const venleg = late.find(({ personId }) => personId === 'venleg');
    expect(venleg?.measure).toEqual({ found: 7, limit: 14, unit: 'days' });
    expect(told(roster, { now: at('2026-11-16 23:59') })).toEqual([]);
  });

  it('needs no notice of what was published in time', () => {
    const published = roster.map((shift) => ({ ...shift, publishedAt: at('2026-11-09 12:00') }));
    expect(told(published, { now: at('2026-11-23 10:00') })).toEqual([]);
  });
});

describe('one seat at a time', () => {
  it('is one too few for two that overlap by a minute, and enough for two that meet', () => {
    const first = aShift('venleg', '2026-11-30 09:00', '12:00');
    expect(told([first, aShift('venleg', '2026-11-30 11:59', '14:00')])).toEqual([
      'one-seat-at-a-time: venleg 11:59–12:00',
    ]);
    expect(told([first, aShift('venleg', '2026-11-30 12:00', '14:00')])).toEqual([]);
  });
});

describe('[B13] the half hour around a meeting', () => {
  const shift = aShift('glad', '2026-11-30 09:00', '12:00');
  const meeting = (from: string, to: string) => ({
    engagements: [anEngagement('meeting', 'glad', `2026-11-30 ${from}`, to)],
  });

  it.each([
    ['08:00', '08:31', ['buffer: glad 08:31–09:00']],
    ['08:00', '08:30', []],
    ['12:29', '13:00', ['buffer: glad 12:00–12:29']],
    ['12:30', '13:00', []],
    ['08:00', '09:00', ['buffer: glad 09:00–09:00']],
    ['08:00', '09:01', ['in-meeting: glad 09:00–09:01']],
  ])('is looked for beside one from %s to %s', (from, to, found) => {
    expect(told([shift], meeting(from, to))).toEqual(found);
  });

  it('may be switched off, as every soft rule; a hard one stays', () => {
    const close = rosterFacts([shift], meeting('12:10', '13:00'));
    expect(breachesOf(close, ['buffer'])).toEqual([]);
    const within = rosterFacts([shift], meeting('10:00', '11:00'));
    expect(breachesOf(within, ['in-meeting']).map(({ rule }) => rule)).toEqual(['in-meeting']);
  });
});

describe('those on the phone together', () => {
  it('come from more than one municipality, for as long as they sit together', () => {
    const venleg = aShift('venleg', '2026-11-30 09:00', '12:00');
    const kvikk = aShift('kvikk', '2026-11-30 10:00', '13:00');
    const [breach] = breachesOf(rosterFacts([venleg, kvikk]));
    expect(breach).toMatchObject({ rule: 'same-municipality', weight: 'soft', personId: null });
    expect(breach?.span).toEqual({ from: at('2026-11-30 10:00'), to: at('2026-11-30 12:00') });
    expect(breach?.shifts).toEqual([venleg, kvikk]);
  });

  it('are well mixed with one from elsewhere, and a standby or the counter is no help', () => {
    const pair = [aShift('venleg', '2026-11-30 09:00', '12:00'), aShift('kvikk', '2026-11-30 09:00', '12:00')];
    expect(told([...pair, aShift('glad', '2026-11-30 09:00', '12:00')])).toEqual([]);
    const standby = aShift('glad', '2026-11-30 09:00', '12:00', { kind: 'standby' });
    expect(told([...pair, standby])).toEqual(['same-municipality: – 09:00–12:00']);
  });
});

it('at most two shifts begin on one date', () => {
  const day = [
    aShift('open', '2026-11-30 08:00', '10:00'),
    aShift('open', '2026-11-30 11:00', '13:00'),
    aShift('open', '2026-11-30 14:00', '16:00', { kind: 'standby' }),
  ];
  expect(told(day)).toEqual(['shifts-a-day: open 08:00–16:00']);
  expect(told([...day.slice(0, 2), aShift('open', '2026-12-01 00:00', '01:00')])).not.toContain(
    'shifts-a-day: open 08:00–16:00',
  );
});

describe('[B13] a break', () => {
  it('is needed after five and a half hours on end', () => {
    const morning = aShift('munter', '2026-11-30 09:00', '12:00');
    expect(told([morning, aShift('munter', '2026-11-30 12:00', '14:30')])).toEqual([]);
    const [breach] = breachesOf(rosterFacts([morning, aShift('munter', '2026-11-30 12:00', '14:31')]));
    expect(breach).toMatchObject({ rule: 'break', source: 'aml. § 10-9 (1)' });
    expect(breach?.measure).toEqual({ found: hours(5) + minutes(31), limit: hours(5) + minutes(30), unit: 'millis' });
  });

  it('is had at the common lunch, and between two shifts', () => {
    const lunch = { from: at('2026-11-30 11:30'), to: at('2026-11-30 12:00') };
    const morning = aShift('munter', '2026-11-30 09:00', '12:00');
    expect(told([morning, aShift('munter', '2026-11-30 12:00', '15:00')], { lunches: [lunch] })).toEqual([]);
    expect(told([morning, aShift('munter', '2026-11-30 12:10', '15:10')])).toEqual([]);
  });

  it('is had by whoever is standby half the day', () => {
    const standby = aShift('munter', '2026-11-30 09:00', '12:00', { kind: 'standby' });
    expect(told([standby, aShift('munter', '2026-11-30 12:00', '15:00')])).toEqual([]);
  });

  it('is half an hour in all when the day is eight hours, also over midnight', () => {
    const evening = aShift('munter', '2026-11-30 20:00', '2026-12-01 00:00');
    const late = (from: string, to: string) => aShift('munter', `2026-12-01 ${from}`, to);
    expect(told([evening, late('00:20', '04:20')])).toEqual(['break: munter 20:00–04:20']);
    expect(told([evening, late('00:30', '04:30')])).toEqual([]);
    expect(told([evening, late('00:20', '04:19')])).toEqual([]);
  });
});

it('tells only of what is being planned, though it looks beyond', () => {
  const yesterday = aShift('lun', '2026-11-30 17:00', '23:00');
  const today = aShift('lun', '2026-12-01 08:00', '10:00');
  const span = { from: at('2026-12-01 00:00'), to: at('2026-12-02 00:00') };
  expect(told([yesterday, today], { span })).toEqual(['daily-rest: lun 23:00–08:00']);
  expect(told([yesterday, today])).toEqual(['break: lun 17:00–23:00', 'daily-rest: lun 23:00–08:00']);
});

it('every rule says its weight, and those of the law where it stands', () => {
  const said = rosterRules.map(({ code, weight, source }) => `${code}: ${weight}, ${source ?? 'agreed'}`);
  expect(said).toEqual([
    'one-seat-at-a-time: hard, agreed',
    'absent: hard, agreed',
    'not-an-agent: hard, agreed',
    'in-meeting: hard, agreed',
    'shifts-a-day: hard, agreed',
    'break: hard, aml. § 10-9 (1)',
    'daily-rest: hard, aml. § 10-8 (1)',
    'weekly-rest: hard, aml. § 10-8 (2)',
    'hours-a-day: hard, aml. § 10-4 (1)',
    'hours-a-week: hard, aml. § 10-4 (1)',
    'same-municipality: soft, agreed',
    'buffer: soft, agreed',
    'known-ahead: soft, aml. § 10-3',
  ]);
});

function told(shifts: readonly Shift[], more: Partial<RosterFacts> = {}): string[] {
  return breachesOf(rosterFacts(shifts, more)).map(inWords);
}

function inWords({ rule, personId, span }: Breach): string {
  const time = (moment: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' }).format(moment);
  return `${rule}: ${personId ?? '–'} ${time(span.from)}–${time(span.to)}`;
}

function fortnight(): Shift[] {
  const watches = `
    2026-11-30 09 venleg glad open    2026-11-30 12 kvikk open klok
    2026-12-01 09 lun blid klok       2026-12-01 12 munter snill klok
    2026-12-02 09 trygg klok roleg    2026-12-02 12 venleg roleg varm
    2026-12-03 09 kvikk varm open     2026-12-03 12 lun open klok
    2026-12-04 09 munter blid klok    2026-12-04 12 trygg glad klok
    2026-12-07 09 venleg klok roleg   2026-12-07 12 kvikk roleg snill
    2026-12-08 09 lun snill varm      2026-12-08 12 munter open varm
    2026-12-09 09 trygg blid varm     2026-12-09 12 venleg varm klok
    2026-12-10 09 klok roleg glad     2026-12-10 12 kvikk glad snill
    2026-12-11 09 open blid snill     2026-12-11 12 lun snill varm`;
  return [...watches.matchAll(/(\S+) (09|12) (\S+) (\S+) (\S+)/g)].flatMap(([, date, hour, first, second, standby]) => {
    const [from, to] = [`${date} ${hour}:00`, hour === '09' ? '12:00' : '15:00'];
    return [
      aShift(first ?? '', from, to),
      aShift(second ?? '', from, to),
      aShift(standby ?? '', from, to, { kind: 'standby' }),
    ];
  });
}
