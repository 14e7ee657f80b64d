import { presentSeats } from './present-seats.js';

const seat = (personId: string) => ({
  ...{ id: personId, personId, kind: 'phone' as const, mark: undefined },
  from: '2026-11-30T08:00:00.000Z',
  to: '2026-11-30T11:00:00.000Z',
});

it('leaves of a seat what its person is there for, so that the rest is a hole', () => {
  const absence = { id: 'a', personId: 'venleg', from: '2026-11-30T09:00:00.000Z', to: '2026-12-01T09:00:00.000Z' };
  expect(presentSeats([seat('venleg'), seat('glad')], [absence])).toEqual([
    { ...seat('venleg'), to: '2026-11-30T09:00:00.000Z' },
    seat('glad'),
  ]);
});
