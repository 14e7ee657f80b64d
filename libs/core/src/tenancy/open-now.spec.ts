import { localDate, wallTime, weekdays, type Weekday } from '../kernel/calendar.js';
import { at } from '../testing/clock.js';
import { inServiceFor, type HolidayChoice, type LineFacts } from './line-facts.js';
import { openNow } from './open-now.js';
import type { OpenPeriod } from './weekly-hours.js';

/** Monday to Friday from nine to three. */
const gulen = line(...workdays('09:00', '15:00'));
/** The same, with lunch from half past eleven. */
const samnanger = line(...workdays('09:00', '11:30'), ...workdays('12:00', '15:00'));
/** Around the clock, 17 May too. */
const waterDuty = {
  ...line(...everyDay('00:00', '24:00')),
  holidays: { 'constitution-day': { treatment: 'open' } },
} as const satisfies LineFacts;

describe('an ordinary day', () => {
  it('is open from the first moment of its hours to the last', () => {
    expect(isOpenAt(gulen, '08:59:59.999', '09:00', '14:59:59.999', '15:00')).toEqual([false, true, true, false]);
  });

  it('says until when the line is open', () => {
    expect(openNow(gulen, at('10:00'))).toEqual({
      isOpen: true,
      because: 'open',
      detail: { kind: 'hours' },
      until: at('15:00'),
      turnsAt: at('15:00'),
    });
  });

  it('says when a line that is closed opens again, over the night and over the week-end', () => {
    const closed = { isOpen: false, because: 'closed', detail: { kind: 'outside-hours' } };
    expect(openNow(gulen, at('16:00'))).toMatchObject({ ...closed, until: at('2026-12-01 09:00') });
    expect(openNow(gulen, at('2026-12-04 15:00'))).toMatchObject({ ...closed, until: at('2026-12-07 09:00') });
  });

  it('is asked of the line alone: a line without hours stays closed, and says that nothing will change', () => {
    expect(openNow(line(), at('10:00'))).toMatchObject({
      isOpen: false,
      turnsAt: null,
    });
  });
});

describe('lunch', () => {
  it('closes the line between two periods of the day', () => {
    expect(openNow(samnanger, at('11:30'))).toMatchObject({
      because: 'closed',
      detail: { kind: 'break' },
      until: at('12:00'),
    });
    expect(isOpenAt(samnanger, '11:29:59.999', '11:30', '11:59:59.999', '12:00')).toEqual([true, false, false, true]);
  });

  it('is no break when the line does not open again that day', () => {
    expect(openNow(samnanger, at('2026-12-24 11:45'))).toMatchObject({
      because: 'closed',
      detail: { kind: 'outside-hours' },
      until: at('2026-12-24 12:00'),
    });
  });
});

describe('holidays', () => {
  it('close the line whatever the week says, and name the day', () => {
    expect(openNow(gulen, at('2027-05-17 10:00'))).toMatchObject({
      isOpen: false,
      because: 'holiday',
      detail: { kind: 'public-holiday', code: 'constitution-day', names: { nn: '17. mai' } },
      until: at('2027-05-18 00:00'),
      turnsAt: at('2027-05-18 09:00'),
    });
  });

  it('move with Easter, and the line opens on the Tuesday after', () => {
    const easter = [
      ['2027-03-24 11:59', 'open', 'hours'],
      ['2027-03-24 12:00', 'holiday', 'wednesday-before-easter'],
      ['2027-03-25 10:00', 'holiday', 'maundy-thursday'],
      ['2027-03-26 10:00', 'holiday', 'good-friday'],
      ['2027-03-27 10:00', 'closed', 'outside-hours'],
      ['2027-03-28 10:00', 'holiday', 'easter-sunday'],
      ['2027-03-29 10:00', 'holiday', 'easter-monday'],
      ['2027-03-30 09:00', 'open', 'hours'],
    ] as const;
    expect(easter.map(([when]) => [when, ...whyAt(gulen, when)])).toEqual(easter);
    for (const [when, because] of easter.filter(([, because]) => because !== 'open'))
      expect([because, openNow(gulen, at(when)).turnsAt]).toEqual([because, at('2027-03-30 09:00')]);
  });

  it('may be made ordinary days, or half days, by the municipality', () => {
    expect(openNow(waterDuty, at('2027-05-16 23:00'))).toMatchObject({
      because: 'holiday',
      detail: { code: 'whit-sunday' },
    });
    expect(openNow(waterDuty, at('2027-05-17 10:00'))).toMatchObject({ because: 'open' });
    const untilTen: LineFacts = {
      ...waterDuty,
      holidays: { 'labour-day': { treatment: 'half-day', closes: wallTime('10:00') } },
    };
    expect(isOpenAt(untilTen, '2026-05-01 09:59', '2026-05-01 10:00')).toEqual([true, false]);
  });

  it('begin and end at midnight', () => {
    const night = line(...everyDay('00:00', '24:00'));
    expect(whyAt(night, '2026-04-30 23:59:59.999')).toEqual(['open', 'hours']);
    expect(whyAt(night, '2026-05-01 00:00')).toEqual(['holiday', 'labour-day']);
    expect(whyAt(night, '2026-05-01 23:59:59.999')).toEqual(['holiday', 'labour-day']);
    expect(whyAt(night, '2026-05-02 00:00')).toEqual(['open', 'hours']);
  });
});

describe('half days', () => {
  it('close at noon by custom', () => {
    expect(openNow(gulen, at('2026-12-24 10:00'))).toMatchObject({ because: 'open', until: at('2026-12-24 12:00') });
    expect(openNow(gulen, at('2026-12-31 13:00'))).toMatchObject({
      because: 'holiday',
      detail: { kind: 'half-day', code: 'new-years-eve' },
      until: at('2027-01-01 00:00'),
      turnsAt: at('2027-01-04 09:00'),
    });
  });

  it('are what the municipality makes of them: closed, as usual, or closing at its own hour', () => {
    const on = (choice: HolidayChoice): LineFacts => ({ ...gulen, holidays: { 'christmas-eve': choice } });
    const christmasEve = ['09:30', '10:30', '13:00'].map((time) => `2026-12-24 ${time}`);
    expect(isOpenAt(on({ treatment: 'closed' }), ...christmasEve)).toEqual([false, false, false]);
    expect(isOpenAt(on({ treatment: 'open' }), ...christmasEve)).toEqual([true, true, true]);
    expect(isOpenAt(on({ treatment: 'half-day', closes: wallTime('10:00') }), ...christmasEve)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('open nothing on a day that is closed in the week', () => {
    expect(isOpenAt(gulen, '2028-12-24 10:00', '2028-12-31 10:00')).toEqual([false, false]); // both Sundays
  });
});

describe('closures', () => {
  it('close the line out of turn, with their reason', () => {
    const meeting = { from: at('10:00'), until: at('11:00'), reason: 'planleggingsmøte' };
    expect(openNow({ ...gulen, closures: [meeting] }, at('10:00'))).toMatchObject({
      because: 'closed',
      detail: { kind: 'closure', reason: 'planleggingsmøte' },
      until: at('11:00'),
    });
  });

  it('may lie over midnight: the line opens in the middle of its morning', () => {
    const burstPipe = { from: at('2026-11-30 14:00'), until: at('2026-12-01 10:15'), reason: 'vasslekkasje' };
    const closed = { ...gulen, closures: [burstPipe] };
    expect(openNow(closed, at('13:00')).until).toBe(at('14:00'));
    expect(openNow(closed, at('23:59:59.999'))).toMatchObject({ because: 'closed', until: burstPipe.until });
    expect(openNow(closed, at('2026-12-01 09:30'))).toMatchObject({ because: 'closed', until: burstPipe.until });
    expect(openNow(closed, at('2026-12-01 10:15'))).toMatchObject({ because: 'open' });
  });

  it('that ends outside the hours changes the reason first and opens the line later', () => {
    const evening = { from: at('14:00'), until: at('20:00'), reason: 'flytting' };
    expect(openNow({ ...gulen, closures: [evening] }, at('14:30'))).toMatchObject({
      until: at('20:00'),
      turnsAt: at('2026-12-01 09:00'),
    });
  });
});

describe('the order of the rules', () => {
  const meeting = { from: at('2026-12-24 08:00'), until: at('2026-12-24 16:00'), reason: 'møte' };
  const storm = {
    from: at('2026-12-24 11:00'),
    until: at('2026-12-24 14:00'),
    isOpen: true,
    text: 'Storm. Ring berre om det hastar.',
  };
  const busy: LineFacts = { ...gulen, closures: [meeting], emergency: storm };

  it('is emergency, then holiday, then closed, then open', () => {
    expect(whyAt(busy, '2026-12-24 10:59')).toEqual(['closed', 'closure']);
    expect(whyAt(busy, '2026-12-24 12:30')).toEqual(['emergency', 'emergency']);
    expect(whyAt(busy, '2026-12-24 14:00')).toEqual(['holiday', 'christmas-eve']);
    expect(whyAt(busy, '2026-12-28 10:00')).toEqual(['open', 'hours']);
  });

  it('lets the coordinator open a line at night or close it by day, with the words the caller hears', () => {
    const until = { from: at('08:00'), until: null };
    expect(openNow({ ...gulen, emergency: { ...until, isOpen: true, text: 'Ope ut natta.' } }, at('23:00'))).toEqual({
      isOpen: true,
      because: 'emergency',
      detail: { kind: 'emergency', text: 'Ope ut natta.' },
      until: null,
      turnsAt: null,
    });
    expect(isOpenAt({ ...gulen, emergency: { ...until, isOpen: false, text: 'Straumbrot.' } }, '10:00')).toEqual([
      false,
    ]);
  });
});

describe('a temporary line', () => {
  const cruiseDay = { ...waterDuty, inService: { from: at('2026-12-05 08:00'), until: at('2026-12-05 20:00') } };

  it('is not in service before its first moment and after its last', () => {
    expect(openNow(cruiseDay, at('10:00'))).toMatchObject({
      because: 'closed',
      detail: { kind: 'not-in-service' },
      until: at('2026-12-05 08:00'),
    });
    expect(openNow(cruiseDay, at('2026-12-05 08:00'))).toMatchObject({
      because: 'open',
      until: at('2026-12-05 20:00'),
    });
    expect(openNow(cruiseDay, at('2026-12-05 20:00'))).toMatchObject({
      detail: { kind: 'not-in-service' },
      turnsAt: null,
    });
  });
});

describe('the time in service', () => {
  it('runs from the first date to the end of the last', () => {
    const summer = { ...waterDuty, inService: inServiceFor(localDate('2026-06-01'), localDate('2026-08-31')) };
    const edges = ['2026-05-31 23:59', '2026-06-01 00:00', '2026-08-31 23:59', '2026-09-01 00:00'];
    expect(isOpenAt(summer, ...edges)).toEqual([false, true, true, false]);
  });
});

describe('midnight', () => {
  it('does not interrupt a line that is open through it', () => {
    const night = line(...everyDay('22:00', '24:00'), ...everyDay('00:00', '06:00'));
    expect(openNow(night, at('23:00'))).toMatchObject({ isOpen: true, until: at('2026-12-01 06:00') });
    expect(isOpenAt(night, '2026-12-01 00:00', '2026-12-01 06:00', '2026-12-01 21:59', '2026-12-01 22:00')).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('closes a line that is open to the end of its day', () => {
    const sunday = line({ weekday: 7, opens: wallTime('18:00'), closes: wallTime('24:00') });
    expect(isOpenAt(sunday, '2026-12-06 23:59:59.999', '2026-12-07 00:00')).toEqual([true, false]);
  });
});

describe('the clock changes', () => {
  it('cost a night line an hour in March: what lies in the skipped hour has no moment', () => {
    const night = onEasterDay(...everyDay('00:00', '02:15'), ...everyDay('02:45', '06:00'));
    expect(openNow(night, at('2027-03-28 01:59:59.999'))).toMatchObject({
      isOpen: true,
      until: at('2027-03-28 06:00'),
    });
    const skipped = onEasterDay(...everyDay('02:00', '03:00'));
    expect(openNow(skipped, at('2027-03-28 00:00'))).toMatchObject({ isOpen: false, until: at('2027-03-29 02:00') });
  });

  it('give a night line an hour in October: a time that comes twice counts the first time', () => {
    const night = onEasterDay(...everyDay('00:00', '02:30'));
    expect(openNow(night, at('2026-10-25 00:00')).until).toBe(at('2026-10-25 02:30+02:00'));
    expect(isOpenAt(night, '2026-10-25 02:29+02:00', '2026-10-25 02:15+01:00')).toEqual([true, false]);
    const late = onEasterDay(...everyDay('02:30', '03:00'));
    expect(openNow(late, at('2026-10-25 02:30'))).toMatchObject({ isOpen: true, until: at('2026-10-25 03:00') });
    expect(isOpenAt(late, '2026-10-25 02:15+01:00', '2026-10-25 02:45+01:00')).toEqual([true, true]);
  });

  it('leave the day hours where they were on the wall', () => {
    const [friday, monday] = [openNow(gulen, at('2026-10-23 15:00')), openNow(gulen, at('2027-03-30 15:00'))];
    expect([friday.until, monday.until]).toEqual([at('2026-10-26 09:00'), at('2027-03-31 09:00')]);
    expect(at('2026-10-26 09:00') - at('2026-10-23 15:00')).toBe((66 + 1) * 3_600_000);
  });
});

function line(...week: OpenPeriod[]): LineFacts {
  return { inService: inServiceFor(null, null), week, closures: [], emergency: null, holidays: {} };
}

/** In 2027 the clocks go forward on Easter Sunday. */
function onEasterDay(...week: OpenPeriod[]): LineFacts {
  return {
    ...line(...week),
    holidays: { 'easter-sunday': { treatment: 'open' }, 'easter-monday': { treatment: 'open' } },
  };
}

function workdays(opens: string, closes: string): OpenPeriod[] {
  return everyDay(opens, closes).filter(({ weekday }) => weekday <= 5);
}

function everyDay(opens: string, closes: string): OpenPeriod[] {
  return weekdays.map((weekday: Weekday) => ({ weekday, opens: wallTime(opens), closes: wallTime(closes) }));
}

function isOpenAt(facts: LineFacts, ...times: string[]): boolean[] {
  return times.map((time) => openNow(facts, at(time)).isOpen);
}

/** Which rule decided, and the holiday's code or the kind of detail. */
function whyAt(facts: LineFacts, time: string): [string, string] {
  const { because, detail } = openNow(facts, at(time));
  return [because, 'code' in detail ? detail.code : detail.kind];
}
