import { byPerson, type RosterRule } from './rule.js';
import { dateOfShift } from './shift.js';

export const mostShiftsADay = 2;

/** At most two shifts that begin on one date, standby among them: off shift there is peace for other work. */
export const shiftsADay: RosterRule = {
  code: 'shifts-a-day',
  source: null,
  weight: 'hard',
  findings: ({ shifts }) =>
    [...byPerson(shifts)].flatMap(([personId, own]) =>
      [...new Set(own.map(dateOfShift))].flatMap((date) => {
        const onDate = own.filter((shift) => dateOfShift(shift) === date);
        const [first, last] = [onDate[0], onDate.at(-1)];
        if (!first || !last || onDate.length <= mostShiftsADay) return [];
        const measure = { found: onDate.length, limit: mostShiftsADay, unit: 'shifts' } as const;
        return [{ personId, shifts: onDate, engagements: [], span: { from: first.from, to: last.to }, measure }];
      }),
    ),
};
