import { EmploymentRow, PersonRow, RoleGrantRow } from '#api/identity';
import { SeatRow } from '#api/roster';
import { allChanges, draftOf, draftToChange, holdWeek, mostChanges, SeatChangeRow, seatingOf } from '#api/roster-draft';
import type { Draft, Editor, Seating } from '#api/roster-draft';
import { AgreementRow } from '#api/tenancy';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  instant,
  isRefused,
  localDate,
  municipalityId,
  refuse,
  seatsNeeded,
  shiftId,
  startOfDay,
  type Instant,
  type LocalDate,
  type ProposalTask,
  type ProposedShift,
  type Refused,
  type RosterPerson,
  type Shift,
  type Span,
  type WeekdayNeed,
} from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** A thousand people would be a centre that nobody has thought of. */
const mostPeople = 1_000;
const mostSeats = 20_000;
/** What somebody has had of late counts in what is fair now. */
const weeksBefore = 4;

/** What a week's draft is filled from, and the draft with what was proposed laid into it. */
@Injectable()
export class FillingRepository {
  constructor(private readonly db: TenantDb) {}

  /** The week as its draft has it now, those around it as they are drafted or published, and who may be seated. */
  task(
    scope: CentreScope,
    week: LocalDate,
    needs: readonly WeekdayNeed[],
    { seen, at }: Editor,
  ): Promise<ProposalTask | Refused<'changed-meanwhile'>> {
    const sunday = addDays(week, 6);
    const span = { from: startOfDay(week), to: startOfDay(addDays(week, 7)) };
    const ordinary = { ordinary: needs, seasons: [], events: [], holidays: {}, lunch: null };
    return this.db.within(scope, async (tx) => {
      if ((await draftOf(tx, scope, week)).version !== seen) return refuse('changed-meanwhile');
      const around = { from: startOfDay(addDays(week, -7 * weeksBefore)), to: startOfDay(addDays(week, 14)) };
      const shifts = await draftedShifts(tx, scope, week, around, at);
      const needed = seatsNeeded(ordinary, week, sunday).filter(({ from }) => from > at);
      return {
        needed,
        facts: { span, shifts, engagements: [], people: await agents(tx, scope, week), lunches: [], now: at },
        wishes: [],
        committedSeats: await commitments(tx, scope, week),
        switchedOff: [],
      };
    });
  }

  /** Lays the proposed seats into the draft, if nobody has changed the week since. */
  lay(
    scope: CentreScope,
    week: LocalDate,
    proposed: readonly ProposedShift[],
    editor: Editor,
  ): Promise<Draft | Refused<'changed-meanwhile' | 'draft-too-large'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      await holdWeek(tx, centreId, week);
      const { edition: known } = await draftOf(tx, scope, week);
      const there = known ? await tx.countBy(SeatChangeRow, { centreId, editionId: known.id }) : 0;
      if (there + proposed.length > mostChanges) return refuse('draft-too-large');
      const edition = await draftToChange(tx, scope, week, editor);
      if (isRefused(edition)) return edition;
      const rows = proposed.map(({ personId, kind, from, to }) => {
        const after: Seating = { personId, kind, from, to };
        return { editionId: edition.id, centreId, id: uuidv7(), before: null, after };
      });
      await tx.insert(SeatChangeRow, rows);
      return { week, version: edition.version, edition };
    });
  }
}

/** What is published, and over it what the drafts of those weeks change. */
async function draftedShifts(
  tx: EntityManager,
  scope: CentreScope,
  week: LocalDate,
  { from, to }: Span,
  now: Instant,
): Promise<readonly Shift[]> {
  const { centreId } = scope;
  const rows = await everyRow(tx, SeatRow, { centreId, startsAt: LessThan(to), endsAt: MoreThan(from) }, mostSeats);
  const seats = new Map<string, Shift>();
  const sit = (id: string, { personId, kind, from: starts, to: ends }: Seating, publishedAt: Shift['publishedAt']) =>
    seats.set(id, { id: shiftId(id), personId, kind, from: starts, to: ends, lineId: null, publishedAt });
  for (const row of rows) sit(row.id, seatingOf(row), instant(0));
  for (const monday of [-7, 0, 7].map((days) => addDays(week, days))) {
    const { edition } = await draftOf(tx, scope, monday);
    for (const { id, after } of edition ? await allChanges(tx, edition, now) : [])
      if (after) sit(id, after, null);
      else seats.delete(id);
  }
  return [...seats.values()];
}

type Term = { readonly validFrom: string; readonly validTo: string | null };
const holdsOn =
  (date: string) =>
  ({ validFrom, validTo }: Term): boolean =>
    validFrom <= date && (validTo === null || date <= validTo);

/** Those who answer for the centre in that week, and whom they are employed by: the centre itself, if by nobody else. */
async function agents(tx: EntityManager, { centreId }: CentreScope, week: LocalDate): Promise<RosterPerson[]> {
  const grants = await everyRow(tx, RoleGrantRow, { centreId, role: 'agent' }, mostPeople);
  const personId = In([...new Set(grants.map((grant) => grant.personId))]);
  const people = await everyRow(tx, PersonRow, { centreId, id: personId, isActive: true }, mostPeople);
  const employments = await everyRow(tx, EmploymentRow, { centreId, personId }, mostPeople * 10);
  return people.flatMap((person) => {
    const own = employments.filter((employment) => employment.personId === person.id);
    const now = own.find(holdsOn(week));
    if (own.length > 0 && !now) return [];
    const since = cameAt(
      grants.filter((grant) => grant.personId === person.id),
      own,
    );
    return [{ id: person.id, home: now?.municipalityId ?? person.municipalityId ?? municipalityId(centreId), since }];
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
