import { daysUnlike, draftOf, faultsOf, likeMonday, typed, weekOf, withoutPeriod, withPeriod } from './week-draft.js';

const asIs = (time: string) => time;
const lunchOnMonday = [
  { weekday: 1, opens: '09:00', closes: '11:30' },
  { weekday: 1, opens: '12:15', closes: '15:00' },
];

describe('changing the hours of a line [D14]', () => {
  it('keeps a lunch break as two periods of the day', () => {
    expect(weekOf(draftOf(lunchOnMonday, asIs))).toEqual(lunchOnMonday);
  });

  it('copies Monday, lunch break and all, to the working days and leaves the weekend', () => {
    const week = weekOf(likeMonday(draftOf(lunchOnMonday, asIs)));
    expect(week.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('understands the times people type', () => {
    const draft = typed(withPeriod(draftOf([], asIs), 6), 6, { key: 1, opens: '9', closes: '12.30' });
    expect(weekOf(draft)).toEqual([{ weekday: 6, opens: '09:00', closes: '12:30' }]);
  });

  it.each([
    ['time', 'nine', '15'],
    ['order', '15', '9'],
    ['overlap', '11', '13'],
  ])('says when a period is wrong: %s', (fault, opens, closes) => {
    const draft = typed(withPeriod(draftOf(lunchOnMonday, asIs), 1), 1, { key: 2, opens, closes });
    expect(faultsOf(draft).get(2)).toBe(fault);
  });

  it('closes a day by taking its last period away', () => {
    const draft = withoutPeriod(withoutPeriod(draftOf(lunchOnMonday, asIs), 1, 0), 1, 1);
    expect(weekOf(draft)).toEqual([]);
    expect(faultsOf(draft).size).toBe(0);
  });

  it('knows the days on which two weeks differ, however the hours are written', () => {
    const stored = draftOf(lunchOnMonday, asIs);
    const written = draftOf(lunchOnMonday, (time) => time.replace(':', '.').replace(/^0/, ''));
    expect(daysUnlike(stored, written)).toEqual([]);
    expect(daysUnlike(withPeriod(stored, 6), withoutPeriod(stored, 1, 0))).toEqual([1, 6]);
  });
});
