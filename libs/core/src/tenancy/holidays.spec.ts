import { localDate, weekdayOf } from '../kernel/calendar.js';
import { easterSunday } from './easter.js';
import { holidayOn, holidaysOf } from './holidays.js';

/** As the almanacs give them. */
const easters = [
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
];

describe('Easter Sunday', () => {
  it('falls on the published dates of 2020 to 2035', () => {
    expect(easters.map((_, index) => easterSunday(2020 + index))).toEqual(easters);
  });

  it('reaches both ends of its range, and both exceptions of the tables', () => {
    expect([1818, 2285, 1943, 2038].map(easterSunday)).toEqual([
      '1818-03-22',
      '2285-03-22',
      '1943-04-25',
      '2038-04-25',
    ]);
    expect([1954, 1981, 2049, 2076].map(easterSunday)).toEqual([
      '1954-04-18',
      '1981-04-19',
      '2049-04-18',
      '2076-04-19',
    ]);
  });

  it('is a Sunday from 22 March to 25 April in every year of five centuries', () => {
    for (let year = 1600; year <= 2100; year += 1) {
      const date = easterSunday(year);
      const monthAndDay = date.slice(5);
      if (weekdayOf(date) !== 7 || monthAndDay < '03-22' || monthAndDay > '04-25') throw new Error(date);
    }
  });
});

describe('the holidays of a year', () => {
  it('are those of 2026, in order', () => {
    expect(holidaysOf(2026).map(({ date, kind, code }) => `${date} ${kind} ${code}`)).toEqual([
      '2026-01-01 public-holiday new-years-day',
      '2026-04-01 half-day wednesday-before-easter',
      '2026-04-02 public-holiday maundy-thursday',
      '2026-04-03 public-holiday good-friday',
      '2026-04-05 public-holiday easter-sunday',
      '2026-04-06 public-holiday easter-monday',
      '2026-05-01 public-holiday labour-day',
      '2026-05-14 public-holiday ascension-day',
      '2026-05-17 public-holiday constitution-day',
      '2026-05-24 public-holiday whit-sunday',
      '2026-05-25 public-holiday whit-monday',
      '2026-12-24 half-day christmas-eve',
      '2026-12-25 public-holiday christmas-day',
      '2026-12-26 public-holiday boxing-day',
      '2026-12-31 half-day new-years-eve',
    ]);
  });

  it('close 25, 26 and 29 March 2027, and half of the 24th', () => {
    const inMarch = holidaysOf(2027).filter(({ date }) => date.startsWith('2027-03'));
    expect(inMarch.map(({ date, names }) => `${date} ${names.nn}`)).toEqual([
      '2027-03-24 onsdag før skjærtorsdag',
      '2027-03-25 skjærtorsdag',
      '2027-03-26 langfredag',
      '2027-03-28 1. påskedag',
      '2027-03-29 2. påskedag',
    ]);
  });

  it('move with Easter: Ascension Day is always a Thursday, Whit Monday a Monday', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const on = (code: string) => weekdayOf(holidaysOf(year).find((holiday) => holiday.code === code)!.date);
      expect([on('maundy-thursday'), on('ascension-day'), on('whit-monday')]).toEqual([4, 4, 1]);
    }
  });
});

describe('what a date is called', () => {
  it('is nothing on an ordinary day', () => {
    expect(holidayOn(localDate('2026-11-30'))).toBeUndefined();
  });

  it('is one name where two holidays meet: 17 May before Whit Monday, 1 May before Ascension Day', () => {
    expect(holidayOn(localDate('2027-05-17'))?.code).toBe('constitution-day');
    expect(holidayOn(localDate('2008-05-01'))?.code).toBe('labour-day');
    expect(
      holidaysOf(2027)
        .filter(({ date }) => date === '2027-05-17')
        .map(({ code }) => code),
    ).toEqual(['constitution-day', 'whit-monday']);
  });

  it('is written in nynorsk, bokmål and English', () => {
    expect(holidayOn(localDate('2026-12-24'))?.names).toEqual({ nn: 'julaftan', nb: 'julaften', en: 'Christmas Eve' });
  });

  it('is the same whether the day or the year is asked about', () => {
    for (let year = 2020; year <= 2035; year += 1)
      for (const holiday of holidaysOf(year)) expect(holidayOn(holiday.date)?.date).toBe(holiday.date);
  });
});
