import { PersonRow } from '#api/identity';
import { draftedShifts } from '#api/roster-draft';
import type { Editor } from '#api/roster-draft';
import { layInDrafts, sift, type Laid, type LayRefusal, type SkippedBecause } from '#api/roster-laying';
import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Instant, type PersonId, type Refused, type Shift, type Span } from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { isCalendar } from './calendar-event.js';
import { readEvents } from './read-events.js';
import type { FileFault, NamedPerson, ReadRow } from './read-row.js';
import { readRows } from './read-rows.js';

/** A thousand people would be a centre that nobody has thought of. */
const mostPeople = 1_000;

/** A file as somebody sent it; `owner`: whose the shifts of a calendar are that name nobody. */
export type Sent = { readonly file: string; readonly owner?: PersonId; readonly isPreview: boolean };

/** A row of a file, and why it cannot be laid if it cannot. */
export type CheckedRow = Pick<ReadRow, 'line' | 'written' | 'shift'> & {
  readonly faults: readonly (ReadRow['faults'][number] | SkippedBecause)[];
};

/** A file as it was read: nothing of it is laid as long as one row is wrong. */
export type Import = { readonly rows: readonly CheckedRow[]; readonly laid: Laid | null };

const refusalOf = {
  columns: 'file-without-columns',
  unreadable: 'file-unreadable',
  'too-many-rows': 'too-large',
} as const satisfies Record<FileFault, string>;
export type FileRefusal = Refused<(typeof refusalOf)[FileFault]>;

/** The roster as a file, out and in. */
@Injectable()
export class FilesRepository {
  constructor(private readonly db: TenantDb) {}

  /** What is published, and over it what is drafted: what the coordinator sees. */
  export(
    scope: CentreScope,
    span: Span,
    now: Instant,
  ): Promise<{ readonly shifts: readonly Shift[]; readonly people: readonly NamedPerson[] }> {
    return this.db.within(scope, async (tx) => {
      const shifts = await draftedShifts(tx, scope, span, now);
      const begun = shifts.filter(({ from }) => span.from <= from);
      return { shifts: begun.sort((one, other) => one.from - other.from), people: await everybody(tx, scope) };
    });
  }

  /** Reads all of it, and lays it when every row is right and it is not only looked at. */
  import(
    scope: CentreScope,
    { file, owner, isPreview }: Sent,
    by: Pick<Editor, 'personId' | 'at'>,
  ): Promise<Import | FileRefusal | LayRefusal | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const people = await everybody(tx, scope);
      if (owner !== undefined && !people.some(({ id }) => id === owner)) return refuse('absent');
      const read = isCalendar(file) ? readEvents(file, people, owner) : readRows(file, people);
      if (typeof read === 'string') return refuse(refusalOf[read]);
      const shifts = read.flatMap(({ shift, faults }) => (shift && faults.length === 0 ? [shift] : []));
      const { skipped } = await sift(tx, scope, shifts, by.at);
      const rows = read.map((row): CheckedRow => {
        const because = skipped.find(
          ({ personId, from, kind }) =>
            row.shift && personId === row.shift.personId && from === row.shift.from && kind === row.shift.kind,
        )?.because;
        return because ? { ...row, faults: [...row.faults, because] } : row;
      });
      const isRight = rows.length > 0 && rows.every(({ faults }) => faults.length === 0);
      if (isPreview || !isRight) return { rows, laid: null };
      const laid = await layInDrafts(tx, scope, shifts, by);
      return isRefused(laid) ? laid : { rows, laid };
    });
  }
}

async function everybody(tx: EntityManager, { centreId }: CentreScope): Promise<readonly NamedPerson[]> {
  const rows = await everyRow(tx, PersonRow, { centreId, isActive: true }, mostPeople);
  return rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
}
