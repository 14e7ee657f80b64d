import { onlyIn } from './demand-difference.js';
import { newSeason, newWeekRow, type DemandDraft } from './demand-draft.js';

const row = newWeekRow((time) => time);
const usual: DemandDraft = { ordinary: [row], seasons: [], events: [], lunch: { from: '', to: '' } };

it('is what the one wants and the other does not, by days that are alike', () => {
  const chat = { ...row, key: 'chat', kind: 'chat' as const, days: [1, 2, 5] as const };
  const theirs = { ...usual, ordinary: [row, chat], lunch: { from: '11.30', to: '12' } };
  expect(onlyIn(theirs, usual)).toEqual([
    { what: 'week', name: '', kind: 'chat', seats: '1', from: '09:00', to: '12:00', days: [1, 2, 5] },
    { what: 'lunch', from: '11:30', to: '12:00' },
  ]);
  expect(onlyIn(usual, theirs)).toEqual([]);
});

it('is nothing where the same is only written or laid out in another way', () => {
  const days = (some: typeof row.days) => ({ ...row, key: some.join(''), days: some, from: '9', seats: ' 1' });
  expect(onlyIn({ ...usual, ordinary: [days([1, 2]), days([3, 4, 5])] }, usual)).toEqual([]);
});

it('tells of what is wanted twice, and of parts of the year by their names', () => {
  const twice = { ...usual, ordinary: [row, { ...row, key: 'again', days: [3] as const }] };
  expect(onlyIn(twice, usual)).toMatchObject([{ what: 'week', days: [3] }]);
  const summer = { ...newSeason([row]), name: 'Sommar', first: '2027-06-21', last: '2027-08-15' };
  const longer = { ...summer, last: '2027-08-20' };
  expect(onlyIn({ ...usual, seasons: [longer] }, { ...usual, seasons: [summer] })).toEqual([
    { what: 'season', name: 'Sommar', first: '2027-06-21', last: '2027-08-20' },
  ]);
});
