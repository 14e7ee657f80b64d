import fc from 'fast-check';
import { personId } from '../kernel/ids.js';
import { instant } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { presentShifts, timePresent } from './absence.js';

const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const morning = span('2026-11-30 09:00', '2026-11-30 12:00');

describe('a shift whose person is away', () => {
  it('is nobody’s while the absence lasts, and theirs before and after', () => {
    expect(timePresent(morning, [span('2026-11-30 10:00', '2026-11-30 11:00')])).toEqual([
      span('2026-11-30 09:00', '2026-11-30 10:00'),
      span('2026-11-30 11:00', '2026-11-30 12:00'),
    ]);
    expect(timePresent(morning, [span('2026-11-29 09:00', '2026-12-01 12:00')])).toEqual([]);
  });

  it('is theirs when the absence ends as it begins', () => {
    expect(timePresent(morning, [span('2026-11-30 08:00', '2026-11-30 09:00')])).toEqual([morning]);
  });

  it('is kept when it is somebody else who is away', () => {
    const shift = { ...morning, personId: personId('venleg') };
    expect(presentShifts([shift], [{ ...morning, personId: personId('kvikk') }])).toEqual([shift]);
    expect(presentShifts([shift], [{ ...morning, personId: personId('venleg') }])).toEqual([]);
  });

  it('has every moment that no absence has, however they lie over each other', () => {
    const moment = fc.integer({ min: 0, max: 24 });
    const anySpan = fc
      .tuple(moment, moment)
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from: instant(from), to: instant(to) }));
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), (shift, absences) => {
        const within = (time: number) => (each: { from: number; to: number }) => each.from <= time && time < each.to;
        const left = timePresent(shift, absences);
        for (let time = 0; time < 24; time += 1) {
          const isThere = within(time)(shift) && !absences.some(within(time));
          expect(left.filter(within(time))).toHaveLength(isThere ? 1 : 0);
        }
      }),
    );
  });
});
