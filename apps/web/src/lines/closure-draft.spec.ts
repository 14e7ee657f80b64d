import { closureOf, type ClosureDraft } from './closure-draft.js';

const now = new Date('2026-11-23T09:00:00Z');
const meeting: ClosureDraft = {
  from: { date: '2026-11-23', time: '11.00' },
  until: { date: '2026-11-23', time: '13' },
  reason: ' planleggingsdag ',
};

describe('closing a line for a while [D14]', () => {
  it('runs from one wall clock to another, with the reason', () => {
    expect(closureOf(meeting, now)).toEqual({
      closure: { from: '2026-11-23T10:00:00.000Z', until: '2026-11-23T12:00:00.000Z', reason: 'planleggingsdag' },
    });
  });

  it.each([
    ['reason', { reason: '  ' }],
    ['time', { until: { date: '2026-11-23', time: '' } }],
    ['order', { until: { date: '2026-11-23', time: '10.30' } }],
    ['past', { from: { date: '2026-11-22', time: '9' }, until: { date: '2026-11-22', time: '15' } }],
  ])('asks first for what is missing: %s', (fault, change) => {
    expect(closureOf({ ...meeting, ...change }, now)).toEqual({ fault });
  });
});
