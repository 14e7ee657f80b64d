import type { PersonId, ProposedShift } from '@samsvar/core';
import type { Column } from './words.js';

/** What is wrong with a row, as its fields stand. */
export type RowFault =
  'date' | 'from' | 'to' | 'kind' | 'zone' | 'repeated' | 'person-unknown' | 'person-ambiguous' | 'twice';

/** A row, or an event of a calendar, as it is written, by its line in the file, and the shift that it says if nothing is wrong. */
export type ReadRow = {
  readonly line: number;
  readonly written: Readonly<Record<Column, string>>;
  readonly faults: readonly RowFault[];
  readonly shift: ProposedShift | undefined;
};

/** A file that cannot be read at all: it has no such columns, is torn, or is too long. */
export type FileFault = 'columns' | 'unreadable' | 'too-many-rows';

/** Somebody whom a row may name. */
export type NamedPerson = { readonly id: PersonId; readonly name: string };

export const mostRows = 1_000;

/** A row must say of one person whose shift it is. */
export const faultsOfNaming = ({ length }: readonly NamedPerson[]): readonly RowFault[] =>
  length === 1 ? [] : [length === 0 ? 'person-unknown' : 'person-ambiguous'];

/** Of two rows that seat one person at once the second is wrong. */
export const withoutTwice = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.map((row, place) => (isTwice(row, rows.slice(0, place)) ? { ...row, faults: [...row.faults, 'twice'] } : row));

const isTwice = ({ shift }: ReadRow, before: readonly ReadRow[]): boolean =>
  shift !== undefined &&
  before.some(
    ({ shift: other }) => other && other.personId === shift.personId && other.from < shift.to && shift.from < other.to,
  );
