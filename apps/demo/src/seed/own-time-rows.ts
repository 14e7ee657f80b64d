import { startOfDay, type LocalDate } from '@samsvar/core';
import { demoOwnTime, type DemoCentre } from '../world/index.js';
import type { Rows } from './rows.js';

/** Absences, wishes, dates for wishes and swaps, said this morning. */
export function rowsOfOwnTime(centre: DemoCentre, today: LocalDate): Rows {
  const { absences, wishes, wishPeriods, swaps } = demoOwnTime(centre.key, today);
  const saidAt = asMoment(startOfDay(today));
  const owned = { centre_id: centre.id };
  const time = ({ id, personId, from, to }: (typeof absences)[number]) => ({
    ...{ ...owned, id, person_id: personId, said_by: personId },
    ...{ starts_at: asMoment(from), ends_at: asMoment(to) },
  });
  return [
    ['absence', absences.map((absence) => ({ ...time(absence), said_at: saidAt }))],
    ['roster_wish', wishes.map((wish) => ({ ...time(wish), wish: wish.wish }))],
    [
      'wish_period',
      wishPeriods.map(({ id, first, last, heardUntil }) => ({
        ...{ ...owned, id, first_day: first, last_day: last, heard_until: heardUntil },
      })),
    ],
    [
      'shift_swap',
      swaps.map(({ id, seat: { id: seatId, personId, kind, from, to }, askedOf, state }) => ({
        ...{
          ...owned,
          id,
          asked_by: personId,
          asked_of: askedOf,
          seat_id: seatId,
          gives: { personId, kind, from, to },
        },
        ...{ state, asked_at: saidAt, ends_at: asMoment(from) },
        ...(state === 'accepted' && { changed_by: askedOf, changed_at: saidAt }),
      })),
    ],
  ];
}

const asMoment = (at: number): string => new Date(at).toISOString();
