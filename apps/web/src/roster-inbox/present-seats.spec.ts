import { presentSeats, timeOfNoAgents } from './present-seats.js';

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

it('leaves nothing of a seat whose person is employed no more', () => {
  const span = { from: '2026-11-30T08:00:00.000Z', to: '2026-11-30T11:00:00.000Z' };
  const found = { ...span, source: null, weight: 'hard' as const, seatIds: ['glad'], found: 1, limit: 0 };
  const breaches = [
    { ...found, rule: 'not-an-agent' as const, personId: 'glad', unit: 'millis' as const },
    { ...found, rule: 'same-municipality' as const, personId: null, unit: 'municipalities' as const },
  ];
  expect(presentSeats([seat('venleg'), seat('glad')], timeOfNoAgents(breaches))).toEqual([seat('venleg')]);
});
