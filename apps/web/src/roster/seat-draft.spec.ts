import { draftOfSeat, seatingOf, type SeatDraft } from './seat-draft.js';

const draft: SeatDraft = { personId: 'venleg', kind: 'phone', date: '2026-11-23', from: '9', to: '12.30' };

describe('a seat as it is typed', () => {
  it('is read in Norway’s time, however the clock is written', () => {
    const seating = seatingOf(draft);
    expect(seating).toEqual({
      personId: 'venleg',
      kind: 'phone',
      from: '2026-11-23T08:00:00.000Z',
      to: '2026-11-23T11:30:00.000Z',
    });
    expect(seating && draftOfSeat(seating, (time) => time)).toEqual({ ...draft, from: '09:00', to: '12:30' });
  });

  it('ends the next day when it ends before it begins, and at midnight when it says 24', () => {
    expect(seatingOf({ ...draft, from: '20', to: '6' })?.to).toBe('2026-11-24T05:00:00.000Z');
    expect(seatingOf({ ...draft, from: '20', to: '24' })?.to).toBe('2026-11-23T23:00:00.000Z');
  });

  it.each([
    ['9', ''],
    ['9', '25'],
    ['9', '9.00'],
    ['24', '6'],
  ])('is none from %s to %s', (from, to) => {
    expect(seatingOf({ ...draft, from, to })).toBeUndefined();
  });
});
