import { byPerson, type RosterRule } from './rule.js';
import { common, lengthOf } from './shift.js';

/** Nobody sits in two seats at once. */
export const oneSeatAtATime: RosterRule = {
  code: 'one-seat-at-a-time',
  source: null,
  weight: 'hard',
  findings: ({ shifts }) =>
    [...byPerson(shifts)].flatMap(([personId, own]) =>
      own.flatMap((shift, place) =>
        own.slice(place + 1).flatMap((other) => {
          const both = common(shift, other);
          if (!both) return [];
          const measure = { found: lengthOf(both), limit: 0, unit: 'millis' } as const;
          return [{ personId, shifts: [shift, other], engagements: [], span: both, measure }];
        }),
      ),
    ),
};
