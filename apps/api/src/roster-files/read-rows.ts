import { addDays, days, isLocalDate, isWallTime, osloInstant, type LocalDate, type WallTime } from '@samsvar/core';
import { parse } from 'csv-parse/sync';
import {
  faultsOfNaming,
  mostRows,
  withoutTwice,
  type FileFault,
  type NamedPerson,
  type ReadRow,
  type RowFault,
} from './read-row.js';
import { columnNamed, isAlike, kindNamed, plain, type Column } from './words.js';

const needed: readonly Column[] = ['date', 'from', 'to', 'kind', 'name'];

/** Each row of the file, read on its own: one that is wrong says what, and the others are read all the same. */
export function readRows(csv: string, people: readonly NamedPerson[]): readonly ReadRow[] | FileFault {
  const table = tableOf(csv);
  if (table === undefined) return 'unreadable';
  const [heading, ...rows] = table;
  const places = (heading?.record ?? []).map(columnNamed);
  if (!needed.every((column) => places.includes(column))) return 'columns';
  if (rows.length > mostRows) return 'too-many-rows';
  return withoutTwice(rows.map(({ record, info }) => readRow(info.lines, fieldsOf(record, places), people)));
}

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function tableOf(csv: string): readonly Line[] | undefined {
  const options = {
    bom: true,
    delimiter: delimiterOf(csv),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  };
  try {
    return parse(csv, options) as unknown as readonly Line[];
  } catch {
    // A quotation mark that nobody closed, for instance: told as a whole, it cannot be said of a row.
    return undefined;
  }
}

/** What divides the heading: where that is semicolons, a comma in somebody's name divides nothing. */
function delimiterOf(csv: string): string {
  const [heading = ''] = csv.trimStart().split(/[\r\n]/, 1);
  return [';', '\t'].find((delimiter) => heading.includes(delimiter)) ?? ',';
}

function fieldsOf(record: readonly string[], places: readonly (Column | undefined)[]): ReadRow['written'] {
  const of = (column: Column) => unguarded(record[places.indexOf(column)] ?? '');
  return { date: of('date'), from: of('from'), to: of('to'), kind: of('kind'), name: of('name'), id: of('id') };
}

/** The mark that keeps a spreadsheet from reckoning is no part of what is written. */
const unguarded = (field: string): string => field.replace(/^'(?=[=+\-@\t\r])/, '');

function readRow(line: number, written: ReadRow['written'], people: readonly NamedPerson[]): ReadRow {
  const [date, from, to] = [readDate(written.date), readTime(written.from), readTime(written.to)];
  const kind = kindNamed(written.kind);
  const named = peopleNamed(written, people);
  const faults: RowFault[] = [
    ...(date ? [] : (['date'] as const)),
    ...(from && from !== '24:00' ? [] : (['from'] as const)),
    ...(to && to !== from ? [] : (['to'] as const)),
    ...(kind ? [] : (['kind'] as const)),
    ...faultsOfNaming(named),
  ];
  const [person] = named;
  if (faults.length > 0 || !date || !from || !to || !kind || !person)
    return { line, written, faults, shift: undefined };
  const span = { from: osloInstant(date, from), to: osloInstant(to < from ? addDays(date, 1) : date, to) };
  // What the clocks skip is no time.
  if (span.to <= span.from || span.to - span.from > days(1)) return { line, written, faults: ['to'], shift: undefined };
  return { line, written, faults, shift: { personId: person.id, kind, lineId: null, ...span } };
}

const peopleNamed = ({ id, name }: ReadRow['written'], people: readonly NamedPerson[]): readonly NamedPerson[] =>
  id === ''
    ? people.filter((person) => isAlike(person.name, name))
    : people.filter((person) => person.id === plain(id));

/** 2026-11-23 or 23.11.2026. */
function readDate(text: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isLocalDate(date) ? date : undefined;
}

/** 09:00, 9:00, 09.00 or 9; a spreadsheet may have added seconds. */
function readTime(text: string): WallTime | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?$/.exec(text) ?? [];
  const time = hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute}`;
  return isWallTime(time) ? time : undefined;
}
