import {
  addDays,
  instant,
  mondayOf,
  osloClock,
  osloInstant,
  startOfDay,
  wallTime,
  weekdayOf,
  type LocalDate,
  type Wish,
} from '@samsvar/core';
import { demoId } from './ids.js';
import type { CentreKey } from './person.js';
import { guards } from './roster-fortnight.js';
import { demoSeats, type DemoSeat } from './roster.js';

type Time = { readonly id: string; readonly personId: string; readonly from: number; readonly to: number };

/** What people of the demo have said of their own time, so that whoever plans has something to see and to settle. */
export type DemoOwnTime = {
  readonly absences: readonly Time[];
  readonly wishes: readonly (Time & { readonly wish: Wish['wish'] })[];
  readonly wishPeriods: readonly {
    readonly id: string;
    readonly first: LocalDate;
    readonly last: LocalDate;
    readonly heardUntil: LocalDate;
  }[];
  readonly swaps: readonly {
    readonly id: string;
    readonly seat: DemoSeat;
    readonly askedOf: string;
    readonly state: 'asked' | 'accepted';
  }[];
};

/** These two are left alone: they are who tries it all out, and begins with nothing. */
const untouched = ['open.osp', 'roleg.rogn'].map((username) => demoId('person', username));

/**
 * Nothing of it is about this week or the next: whoever is on duty now is there, and next week's roster keeps every rule. The
 * week after that somebody is away from a shift of theirs and two shifts are to be swapped; the first week that nobody has
 * planned yet is the one that wishes are said of. The small centre has wishes only: its shifts have one person each.
 */
export function demoOwnTime(centre: CentreKey, today: LocalDate): DemoOwnTime {
  const monday = mondayOf(today);
  const [after, unplanned] = [addDays(monday, 14), addDays(monday, 35)];
  const seats = demoSeats(centre, today).filter(({ from }) => from >= startOfDay(after));
  const [away, ...swapped] = centre === 'fjordvest' ? aFew(seats) : [];
  return {
    absences: away ? [awayFrom(centre, away)] : [],
    wishes: wishesOf(centre, unplanned),
    wishPeriods: [
      {
        id: demoId('wish-period', [centre, unplanned].join('/')),
        ...{ first: unplanned, last: addDays(unplanned, 6), heardUntil: addDays(monday, 13) },
      },
    ],
    swaps: swapped.map((seat, place) => ({
      id: demoId('swap', seat.id),
      ...{ seat, askedOf: freeOn(centre, seat, seats), state: place === 0 ? 'accepted' : 'asked' },
    })),
  };
}

/** Three shifts on the telephone, of three people on three days that are not Mondays. */
function aFew(seats: readonly DemoSeat[]): readonly DemoSeat[] {
  const chosen: DemoSeat[] = [];
  for (const seat of seats)
    if (
      chosen.length < 3 &&
      seat.kind === 'phone' &&
      !untouched.includes(seat.personId) &&
      weekdayOf(dateOf(seat.from)) > chosen.length + 1 &&
      chosen.every(({ personId, from }) => personId !== seat.personId && dateOf(from) !== dateOf(seat.from))
    )
      chosen.push(seat);
  return chosen;
}

/** The whole day of the shift. */
function awayFrom(centre: CentreKey, { personId, from }: DemoSeat): Time {
  const date = dateOf(from);
  const id = demoId('absence', [centre, date, personId].join('/'));
  return { id, personId, from: startOfDay(date), to: startOfDay(addDays(date, 1)) };
}

/** Another of the centre's who has no shift that day. */
function freeOn(centre: CentreKey, seat: DemoSeat, seats: readonly DemoSeat[]): string {
  const busy = seats.filter(({ from }) => dateOf(from) === dateOf(seat.from)).map(({ personId }) => personId);
  const free = guards[centre]
    .map((username) => demoId('person', username))
    .filter((id) => ![...busy, ...untouched].includes(id));
  return free[weekdayOf(dateOf(seat.from))] ?? seat.personId;
}

const said: readonly (readonly [day: number, from: string, to: string, wish: Wish['wish']])[] = [
  [0, '00:00', '24:00', 'cannot'],
  [1, '09:00', '12:00', 'gladly'],
  [2, '12:00', '15:00', 'rather-not'],
  [4, '00:00', '24:00', 'cannot'],
  [3, '09:00', '12:00', 'gladly'],
];

function wishesOf(centre: CentreKey, week: LocalDate): DemoOwnTime['wishes'] {
  const people = guards[centre].map((username) => demoId('person', username)).filter((id) => !untouched.includes(id));
  return said.flatMap(([day, from, to, wish], place) => {
    const personId = people[place];
    const date = addDays(week, day);
    const id = demoId('wish', [centre, date, personId].join('/'));
    const span = { from: osloInstant(date, wallTime(from)), to: osloInstant(date, wallTime(to)) };
    return personId === undefined ? [] : [{ id, personId, wish, ...span }];
  });
}

const dateOf = (at: number): LocalDate => osloClock(instant(at)).date;
