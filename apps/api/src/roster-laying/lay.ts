import { awayWithin } from '#api/absences';
import {
  draftedShifts,
  draftToChange,
  holdWeek,
  mostChanges,
  newestEdition,
  SeatChangeRow,
  versionOf,
  weekOf,
  type Editor,
} from '#api/roster-draft';
import {
  isRefused,
  refuse,
  type Engagement,
  type Instant,
  type LocalDate,
  type ProposedShift,
  type Refused,
  type Shift,
} from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** Why a shift was not laid. */
export type SkippedBecause = 'closed' | 'over' | 'not-an-agent' | 'absent' | 'on-duty';
export type Skipped = Omit<ProposedShift, 'lineId'> & { readonly because: SkippedBecause };

/** What was laid into the drafts at once: what it can be undone by, how many seats, and what was left out. */
export type Laid = { readonly id: string; readonly seats: number; readonly skipped: readonly Skipped[] };

export type LayRefusal = Refused<'changed-meanwhile' | 'draft-too-large'>;

/** Each has a handful of parameters, of which a statement may have 65,535. */
const atOnce = 1_000;

/**
 * Lays shifts into the drafts of their weeks, beside what is there: nothing is moved or taken away. Whoever is on duty
 * then already, away, or no agent then gets none. `seen` tells of weeks that must be as they were.
 */
export async function layInDrafts(
  tx: EntityManager,
  scope: CentreScope,
  shifts: readonly ProposedShift[],
  by: Pick<Editor, 'personId' | 'at'>,
  seen: ReadonlyMap<LocalDate, number> = new Map(),
): Promise<Laid | LayRefusal> {
  const id = uuidv7();
  const { centreId } = scope;
  const weeks = [...new Set([...seen.keys(), ...shifts.map(({ from }) => weekOf(from))])].sort();
  // In their order, so that two who lay at once never wait for each other.
  for (const week of weeks) await holdWeek(tx, centreId, week);
  const { fit, skipped } = await sift(tx, scope, shifts, by.at);
  for (const week of weeks) {
    const version = versionOf(await newestEdition(tx, centreId, week));
    if (version !== (seen.get(week) ?? version)) return refuse('changed-meanwhile');
    const here = fit.filter(({ from }) => weekOf(from) === week);
    if (here.length === 0) continue;
    const edition = await draftToChange(tx, scope, week, { ...by, seen: version });
    if (isRefused(edition)) return edition;
    const there = await tx.countBy(SeatChangeRow, { centreId, editionId: edition.id });
    if (there + here.length > mostChanges) return refuse('draft-too-large');
    const rows = here.map(({ personId, kind, from, to }) => ({
      ...{ editionId: edition.id, centreId, id: uuidv7(), laidIn: id },
      before: null,
      after: { personId, kind, from, to },
    }));
    for (let at = 0; at < rows.length; at += atOnce) await tx.insert(SeatChangeRow, rows.slice(at, at + atOnce));
  }
  return { id, seats: fit.length, skipped };
}

/** Those that may be laid, and those that are left out. */
export type Sifted = { readonly fit: readonly ProposedShift[]; readonly skipped: readonly Skipped[] };

/** What would be laid of it, as the drafts are now. */
export async function sift(
  tx: EntityManager,
  scope: CentreScope,
  shifts: readonly ProposedShift[],
  now: Instant,
): Promise<Sifted> {
  const fit: ProposedShift[] = [];
  const skipped: Skipped[] = [];
  if (shifts.length === 0) return { fit, skipped };
  const from = shifts.reduce((first, shift) => (shift.from < first.from ? shift : first)).from;
  const to = shifts.reduce((last, shift) => (shift.to > last.to ? shift : last)).to;
  const there = await draftedShifts(tx, scope, { from, to }, now);
  const people = [...new Set(shifts.map(({ personId }) => personId))];
  const engagements = await awayWithin(tx, scope, people, { from, to }, now);
  for (const shift of shifts) {
    const because = whyNot(shift, engagements, [...there, ...fit], now);
    if (because) skipped.push({ ...shift, because });
    else fit.push(shift);
  }
  return { fit, skipped };
}

function whyNot(
  shift: ProposedShift,
  engagements: readonly Engagement[],
  shifts: readonly Sitting[],
  now: Instant,
): SkippedBecause | undefined {
  if (shift.to <= now) return 'over';
  const away = engagements.find((other) => isTwice(shift, other));
  if (away) return away.kind === 'absence' ? 'absent' : 'not-an-agent';
  return shifts.some((other) => isTwice(shift, other)) ? 'on-duty' : undefined;
}

type Sitting = Pick<Shift, 'personId' | 'from' | 'to'>;

const isTwice = (one: Sitting, other: Sitting): boolean =>
  one.personId === other.personId && one.from < other.to && other.from < one.to;
