import type { MunicipalityId, PersonId } from '../kernel/ids.js';
import type { Instant, Millis } from '../kernel/time.js';
import { isCover, lengthOf, presence, type RosterPerson, type Shift } from './shift.js';

/** Seats and time that someone has in a roster. A shift that an absence parts is one seat. Training counts for nobody; standby is told beside the seats. */
export type Held = { readonly seats: number; readonly time: Millis; readonly standby: number };

/** A municipality's part of the seats beside what its agreement commits it to; parts of 1. */
export type MunicipalityBalance = Held & {
  readonly municipalityId: MunicipalityId;
  readonly committed: number;
  readonly part: number;
  /** The time it holds beyond its committed part; negative when it owes. */
  readonly beyond: Millis;
};

export type PersonBalance = Held & {
  readonly personId: PersonId;
  /**
   * Beyond an equal part of what the home municipality is committed to, among those of its people who were there at the
   * time; negative when the person has had less.
   */
  readonly beyond: Millis;
};

export type Balance = {
  readonly municipalities: readonly MunicipalityBalance[];
  readonly people: readonly PersonBalance[];
};

/**
 * Who bears how much of the shifts. What the municipalities committed to (seats, or any figures in the same proportion) is
 * measured against the time that is really filled, so that a half-planned span is fair too. Sums to nothing beyond.
 */
export function balanceOf(
  shifts: readonly Shift[],
  people: readonly RosterPerson[],
  committedSeats: Readonly<Record<MunicipalityId, number>>,
): Balance {
  const all = heldIn(shifts).time;
  const committedInAll = Object.values(committedSeats).reduce((sum, seats) => sum + seats, 0);
  const committedPart = (id: MunicipalityId) => (committedInAll ? (committedSeats[id] ?? 0) / committedInAll : 0);
  const homes = [...new Set([...(Object.keys(committedSeats) as MunicipalityId[]), ...people.map(({ home }) => home)])];
  const employed = new Map(homes.map((id) => [id, people.filter(({ home }) => home === id)]));
  const ofHome = (id: MunicipalityId) => employed.get(id) ?? [];
  const wasThere = presence(people, shifts);
  return {
    municipalities: homes.map((municipalityId) => {
      const ids = ofHome(municipalityId).map(({ id }) => id);
      const held = heldIn(shifts.filter(({ personId }) => ids.includes(personId)));
      const committed = committedPart(municipalityId);
      const part = all ? held.time / all : 0;
      return { municipalityId, ...held, committed, part, beyond: Math.round(held.time - committed * all) };
    }),
    people: people.map((person) => {
      const { id, home } = person;
      const held = heldIn(shifts.filter(({ personId }) => personId === id));
      const among = (at: Instant) => ofHome(home).filter((colleague) => wasThere(colleague, at)).length;
      const due = shifts
        .filter(({ kind, from }) => isCover(kind) && wasThere(person, from))
        .reduce((sum, shift) => sum + (committedPart(home) * lengthOf(shift)) / among(shift.from), 0);
      return { personId: id, ...held, beyond: Math.round(held.time - due) };
    }),
  };
}

function heldIn(shifts: readonly Shift[]): Held {
  const cover = shifts.filter(({ kind }) => isCover(kind));
  return {
    seats: countOf(cover),
    time: cover.reduce((sum, shift) => sum + lengthOf(shift), 0),
    standby: countOf(shifts.filter(({ kind }) => kind === 'standby')),
  };
}

const countOf = (shifts: readonly Shift[]): number => new Set(shifts.map(({ id }) => id)).size;
