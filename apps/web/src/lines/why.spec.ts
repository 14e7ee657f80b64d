import type { LineNow } from '../api/shapes.js';
import { reason } from './why.js';

const names = { nn: '2. pinsedag', nb: '2. pinsedag', en: 'Whit Monday' };
const whitMonday = { date: '2026-05-25', code: 'whit-monday', kind: 'public-holiday' as const, names };
const tomorrow = '2026-11-24T08:00:00Z';
const until = { lineId: 'l1', until: tomorrow, turnsAt: tomorrow };
const forGood = { lineId: 'l1', until: null, turnsAt: null };

describe('the reason shown for a line [D14]', () => {
  it.each<[string, LineNow]>([
    ['emergency', { isOpen: false, because: 'emergency', detail: { kind: 'emergency', text: 'ras' }, ...forGood }],
    ['holiday', { isOpen: false, because: 'holiday', detail: whitMonday, ...until }],
    ['closure', { isOpen: false, because: 'closed', detail: { kind: 'closure', reason: 'møte' }, ...until }],
    ['break', { isOpen: false, because: 'closed', detail: { kind: 'break' }, ...until }],
    ['closed', { isOpen: false, because: 'closed', detail: { kind: 'outside-hours' }, ...until }],
    ['closedEnd', { isOpen: false, because: 'closed', detail: { kind: 'outside-hours' }, ...forGood }],
    ['open', { isOpen: true, because: 'open', detail: { kind: 'hours' }, ...until }],
    ['openEnd', { isOpen: true, because: 'open', detail: { kind: 'hours' }, ...forGood }],
  ])('is %s', (expected, now) => {
    expect(reason(now)).toBe(expected);
  });
});
