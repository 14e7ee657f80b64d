import { asSaid, clockTime, osloDate, osloInstant } from './oslo.js';

const saturday = new Date('2026-11-21T20:00:00Z');

describe('saying when', () => {
  it('writes the clock the Norwegian way, in Norwegian time', () => {
    const three = new Date('2026-11-23T14:00:00Z');
    expect([clockTime(three, 'nn'), clockTime(three, 'nb'), clockTime(three, 'en')]).toEqual([
      '15.00',
      '15.00',
      '15:00',
    ]);
  });

  it('says the time alone today, tomorrow by its word, then the weekday, then the date', () => {
    const said = ['2026-11-21T22:00:00Z', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z', '2026-12-24T08:00:00Z'];
    expect(said.map((at) => asSaid(new Date(at), saturday))).toEqual([
      { key: 'today' },
      { key: 'tomorrow' },
      { key: 'weekday', day: 1 },
      { key: 'date', day: 4, date: 24, month: 12 },
    ]);
  });

  it('counts calendar days over the clock change', () => {
    const eve = new Date('2026-10-24T22:30:00Z'); // 00.30 on the 25th, a day of 25 hours
    expect(asSaid(new Date('2026-10-25T22:30:00Z'), eve)).toEqual({ key: 'today' });
  });
});

describe('the wall clock in Norway', () => {
  it('becomes an instant in summer and in winter', () => {
    expect(osloInstant('2026-07-01', '09:00')).toEqual(new Date('2026-07-01T07:00:00Z'));
    expect(osloInstant('2026-12-01', '09:00')).toEqual(new Date('2026-12-01T08:00:00Z'));
  });

  it('is no instant when nothing sensible was typed', () => {
    expect(osloInstant('', '09:00')).toBeUndefined();
  });

  it('has its own date', () => {
    expect(osloDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });
});
