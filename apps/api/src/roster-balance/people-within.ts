import { EmploymentRow, homeOf, PersonRow, RoleGrantRow } from '#api/identity';
import {
  addDays,
  instant,
  later,
  localDate,
  osloClock,
  startOfDay,
  type Instant,
  type PersonId,
  type RosterPerson,
  type Span,
} from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';

/** A thousand people would be a centre that nobody has thought of. */
const mostPeople = 1_000;

/**
 * Those who answer for the centre for some of the time, and since when and until when they could have had shifts. When they
 * do not in between is among what is known of their time. Of `seated`, who have had shifts then, those who answer for it no
 * more are among them too: of what lies outside their own shifts they owe nothing.
 */
export async function peopleWithin(
  tx: EntityManager,
  { centreId }: CentreScope,
  span: Span,
  seated: readonly PersonId[] = [],
): Promise<RosterPerson[]> {
  const grants = await everyRow(tx, RoleGrantRow, { centreId, role: 'agent' }, mostPeople);
  const asked = new Set([...grants.map(({ personId }) => personId), ...seated]);
  const people = await everyRow(tx, PersonRow, { centreId, id: In([...asked]) }, mostPeople);
  const employments = await everyRow(tx, EmploymentRow, { centreId, personId: In([...asked]) }, mostPeople * 10);
  const had = new Set(seated);
  return people.flatMap((person) => {
    const { id, isActive } = person;
    const granted = grants.filter(({ personId }) => personId === id);
    const own = employments.filter(({ personId }) => personId === id);
    const isAgent = isActive && granted.length > 0 && (own.length === 0 || own.some(holdsWithin(span)));
    if (!isAgent && !had.has(id)) return [];
    const term = isAgent ? termOf(granted, own) : { since: span.to, until: span.from };
    return [{ id, home: homeOf(person, centreId), ...term }];
  });
}

const holdsWithin = ({ from, to }: Span) => {
  const [first, last] = [osloClock(from).date, osloClock(later(to, -1)).date];
  return ({ validFrom, validTo }: EmploymentRow): boolean =>
    validFrom <= last && (validTo === null || first <= validTo);
};

/** Employed, and permitted to answer: from then on somebody could have had shifts, until the last day of an employment. */
function termOf(
  grants: readonly RoleGrantRow[],
  employments: readonly EmploymentRow[],
): Pick<RosterPerson, 'since' | 'until'> {
  const granted = Math.min(...grants.map(({ grantedAt }) => grantedAt));
  const employed = employments.map(({ validFrom }) => startOfDay(localDate(validFrom)));
  const since = instant(Math.max(granted, employed.length > 0 ? Math.min(...employed) : granted));
  const ends = employments.map(({ validTo }) => (validTo === null ? Infinity : endOfDate(validTo)));
  const until = Math.max(...ends);
  return Number.isFinite(until) ? { since, until: instant(until) } : { since };
}

const endOfDate = (date: string): Instant => startOfDay(addDays(localDate(date), 1));
