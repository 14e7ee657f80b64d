import { shiftId } from '../kernel/ids.js';
import { aShift } from '../testing/roster-scene.js';
import { difference } from './difference.js';

const monday = aShift('venleg', '2026-11-30 09:00', '12:00');
const tuesday = aShift('venleg', '2026-12-01 09:00', '12:00');
const glads = aShift('glad', '2026-12-01 09:00', '12:00');

describe('what a new version of the roster changes', () => {
  it('is told to each who has a shift in either: what is gained, lost and kept', () => {
    const again = { ...monday, id: shiftId('drafted anew') };
    expect(difference([monday, tuesday], [again, glads])).toEqual([
      { personId: 'venleg', gains: [], loses: [tuesday], keeps: [again] },
      { personId: 'glad', gains: [glads], loses: [], keeps: [] },
    ]);
  });

  it('is a loss and a gain when a shift moves by a minute, or becomes standby', () => {
    const moved = aShift('venleg', '2026-11-30 09:01', '12:00');
    const standby = { ...monday, kind: 'standby' } as const;
    for (const other of [moved, standby])
      expect(difference([monday], [other])).toEqual([
        { personId: 'venleg', gains: [other], loses: [monday], keeps: [] },
      ]);
  });

  it('is nothing but keeps when nothing changed', () => {
    expect(difference([tuesday, monday], [monday, tuesday])).toEqual([
      { personId: 'venleg', gains: [], loses: [], keeps: [monday, tuesday] },
    ]);
  });
});
