import { awayWithin } from '#api/absences';
import { EmploymentRow, homeOf, PersonRow, RoleGrantRow } from '#api/identity';
import { demandOf } from '#api/roster-demand';
import { draftedShifts, draftOf } from '#api/roster-draft';
import type { Editor } from '#api/roster-draft';
import { layInDrafts, type Laid } from '#api/roster-laying';
import { AgreementRow } from '#api/tenancy';
import { wishesWithin } from '#api/wishes';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  instant,
  isRefused,
  later,
  localDate,
  lunches,
  osloClock,
  refuse,
  seatsNeeded,
  startOfDay,
  type Instant,
  type LocalDate,
  type ProposalTask,
  type ProposedShift,
  type Refused,
  type RosterPerson,
  type Span,
} from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';

/** A thousand people would be a centre that nobody has thought of. */
const mostPeople = 1_000;
/** What somebody has had of late counts in what is fair now. */
const weeksBefore = 4;

/** Weeks that stand beside each other, by the first Monday. */
export type SomeWeeks = { readonly week: LocalDate; readonly weeks: number };

/** What is to be filled, and which versions of the weeks it was read from. */
export type Opening = { readonly task: ProposalTask; readonly seen: ReadonlyMap<LocalDate, number> };

/** What weeks' drafts are filled from, and the drafts with what was proposed laid into them. */
@Injectable()
export class FillingRepository {
  constructor(private readonly db: TenantDb) {}

  /** The weeks as their drafts have them now, with those around them, what is wanted, and who may be seated. */
  opening(
    scope: CentreScope,
    { week, weeks }: SomeWeeks,
    { seen, at }: Editor,
  ): Promise<Opening | Refused<'changed-meanwhile'>> {
    const next = addDays(week, 7 * weeks);
    const span = { from: startOfDay(week), to: startOfDay(next) };
    const around = { from: startOfDay(addDays(week, -7 * weeksBefore)), to: startOfDay(addDays(next, 7)) };
    return this.db.within(scope, async (tx) => {
      const versions = new Map<LocalDate, number>();
      for (const monday of mondays({ week, weeks })) versions.set(monday, (await draftOf(tx, scope, monday)).version);
      if (versions.get(week) !== seen) return refuse('changed-meanwhile');
      const demand = await demandOf(tx, scope);
      const shifts = await draftedShifts(tx, scope, around, at);
      const people = await agents(tx, scope, span);
      const concerned = [...people.map(({ id }) => id), ...shifts.map(({ personId }) => personId)];
      const facts = {
        span,
        shifts,
        engagements: await awayWithin(tx, scope, concerned, around, at),
        people,
        lunches: lunches(demand, addDays(week, -7), addDays(next, 6)),
        now: at,
      };
      const task = {
        needed: seatsNeeded(demand, week, addDays(next, -1)).filter(({ from }) => from > at),
        facts,
        wishes: await wishesWithin(tx, scope, span),
        committedSeats: await commitments(tx, scope, week),
        switchedOff: [],
      };
      return { task, seen: versions };
    });
  }

  /**
   * Lays the proposed seats into the drafts, if nobody has changed the weeks since. `conclude` writes in the same transaction
   * what has come of it; where it answers false, nobody waits for them any more, and nothing is laid.
   */
  lay(
    scope: CentreScope,
    proposed: readonly ProposedShift[],
    by: Pick<Editor, 'personId' | 'at'>,
    seen: Opening['seen'],
    conclude: (tx: EntityManager, laid: Laid) => Promise<boolean>,
  ): Promise<Laid | Refused<'changed-meanwhile' | 'draft-too-large'>> {
    return this.db.within(scope, async (tx) => {
      const laid = await layInDrafts(tx, scope, proposed, by, seen);
      if (!isRefused(laid) && !(await conclude(tx, laid))) throw new Error('The search was ended by another meanwhile');
      return laid;
    });
  }
}

const mondays = ({ week, weeks }: SomeWeeks): LocalDate[] =>
  Array.from({ length: weeks }, (_, place) => addDays(week, 7 * place));

type Term = { readonly validFrom: string; readonly validTo: string | null };
const holdsOn =
  (date: string) =>
  ({ validFrom, validTo }: Term): boolean =>
    validFrom <= date && (validTo === null || date <= validTo);

const holdsWithin = ({ from, to }: Span) => {
  const [first, last] = [osloClock(from).date, osloClock(later(to, -1)).date];
  return ({ validFrom, validTo }: Term): boolean => validFrom <= last && (validTo === null || first <= validTo);
};

/** Those who answer for the centre for some of the time. When they do not is among what is known of their time. */
async function agents(tx: EntityManager, { centreId }: CentreScope, span: Span): Promise<RosterPerson[]> {
  const grants = await everyRow(tx, RoleGrantRow, { centreId, role: 'agent' }, mostPeople);
  const personId = In([...new Set(grants.map((grant) => grant.personId))]);
  const people = await everyRow(tx, PersonRow, { centreId, id: personId, isActive: true }, mostPeople);
  const employments = await everyRow(tx, EmploymentRow, { centreId, personId }, mostPeople * 10);
  return people.flatMap((person) => {
    const own = employments.filter((employment) => employment.personId === person.id);
    if (own.length > 0 && !own.some(holdsWithin(span))) return [];
    const since = cameAt(
      grants.filter((grant) => grant.personId === person.id),
      own,
    );
    return [{ id: person.id, home: homeOf(person, centreId), since }];
  });
}

/** Employed, and permitted to answer: from then on somebody could have had shifts. */
function cameAt(grants: readonly RoleGrantRow[], employments: readonly EmploymentRow[]): Instant {
  const granted = Math.min(...grants.map(({ grantedAt }) => grantedAt));
  const employed = employments.map(({ validFrom }) => startOfDay(localDate(validFrom)));
  return instant(Math.max(granted, employed.length > 0 ? Math.min(...employed) : granted));
}

async function commitments(tx: EntityManager, { centreId }: CentreScope, week: LocalDate) {
  const agreements = await everyRow(tx, AgreementRow, { centreId }, mostPeople);
  const inForce = agreements.filter(holdsOn(week));
  return Object.fromEntries(inForce.map((one) => [one.municipalityId, one.committedSeats]));
}
