import { spanOfDraft } from './span-draft.js';

const now = new Date('2026-11-23T09:00:00Z');
const at = (date: string, time: string) => ({ date, time });

describe('a time that somebody types', () => {
  it('is from one wall clock to another, and 24.00 is the end of the day', () => {
    expect(spanOfDraft({ from: at('2027-06-01', '0'), to: at('2027-06-01', '24.00') }, now)).toEqual({
      span: { from: '2027-05-31T22:00:00.000Z', to: '2027-06-01T22:00:00.000Z' },
    });
  });

  it.each([
    ['time', at('2026-11-24', ''), at('2026-11-24', '12')],
    ['time', at('', '09'), at('2026-11-24', '12')],
    ['order', at('2026-11-24', '12'), at('2026-11-24', '9.30')],
    ['past', at('2026-11-20', '9'), at('2026-11-21', '9')],
  ])('is asked for again: %s', (fault, from, to) => {
    expect(spanOfDraft({ from, to }, now)).toEqual({ fault });
  });
});
