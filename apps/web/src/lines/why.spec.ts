import type { OpenNow } from '../api/schema.js';
import { reason } from './why.js';

const tomorrow = '2026-11-24T08:00:00Z';
const until = { until: tomorrow, turnsAt: tomorrow };
const forGood = { until: null, turnsAt: null };

describe('the reason shown for a line [D14]', () => {
  it.each<[string, OpenNow]>([
    ['emergency', { isOpen: false, because: 'emergency', detail: { kind: 'emergency', text: 'ras' }, ...forGood }],
    ['holiday', { isOpen: false, because: 'holiday', detail: { names: { nn: '', nb: '', en: '' } }, ...until }],
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
