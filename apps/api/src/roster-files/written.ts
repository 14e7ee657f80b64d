import { osloClock, type PersonId, type Shift } from '@samsvar/core';
import { stringify } from 'csv-stringify/sync';
import { columns, headings, kinds, type FileLanguage } from './words.js';

/**
 * The shifts as a spreadsheet reads them: semicolons and a mark of UTF-8, as Excel in Norway expects. A name that begins
 * like a formula is written so that it is none.
 */
export function written(shifts: readonly Shift[], nameOf: (id: PersonId) => string, language: FileLanguage): string {
  const rows = shifts.map(({ personId, kind, from, to }) => {
    const [begins, ends] = [osloClock(from), osloClock(to)];
    return {
      date: begins.date,
      from: begins.time,
      to: ends.time === '00:00' ? '24:00' : ends.time,
      kind: kinds[language][kind],
      name: nameOf(personId),
      id: personId,
    };
  });
  return stringify(rows, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    header: true,
    record_delimiter: 'windows',
    columns: columns.map((key) => ({ key, header: headings[language][key] })),
  });
}
