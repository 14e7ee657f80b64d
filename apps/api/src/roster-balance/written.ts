import type { FileLanguage } from '#api/roster-files';
import { hours } from '@samsvar/core';
import { stringify } from 'csv-stringify/sync';
import type { BalanceView } from './balance.view.js';

const columns = ['kind', 'name', 'hours', 'seats', 'standby', 'part', 'committed', 'beyond'] as const;
type Words = Readonly<Record<(typeof columns)[number] | 'municipality' | 'person', string>>;

const words: Readonly<Record<FileLanguage, Words>> = {
  nn: {
    ...{ kind: 'Gjeld', name: 'Namn', hours: 'Timar', seats: 'Vakter', standby: 'Bakvakt' },
    ...{ part: 'Del (%)', committed: 'Avtalt del (%)', beyond: 'Timar over avtalt' },
    ...{ municipality: 'kommune', person: 'person' },
  },
  nb: {
    ...{ kind: 'Gjelder', name: 'Navn', hours: 'Timer', seats: 'Vakter', standby: 'Bakvakter' },
    ...{ part: 'Andel (%)', committed: 'Avtalt andel (%)', beyond: 'Timer over avtalt' },
    ...{ municipality: 'kommune', person: 'person' },
  },
  en: {
    ...{ kind: 'About', name: 'Name', hours: 'Hours', seats: 'Shifts', standby: 'Standby shifts' },
    ...{ part: 'Part (%)', committed: 'Agreed part (%)', beyond: 'Hours beyond the agreement' },
    ...{ municipality: 'municipality', person: 'person' },
  },
};

/** The balance as a spreadsheet reads it: the municipalities, then the people, in the way of the roster's own file. */
export function written(
  { municipalities, people }: BalanceView,
  nameOf: (id: string) => string,
  language: FileLanguage,
): string {
  const said = words[language];
  const figure = (value: number | null, of: number) =>
    value === null ? '' : (value / of).toFixed(2).replace('.', language === 'en' ? '.' : ',');
  const rows = [
    ...municipalities.map(({ municipalityId: id, ...held }) => ({ ...held, id, kind: said.municipality })),
    ...people.map(({ personId: id, ...held }) => ({ ...held, id, kind: said.person, part: null, committed: null })),
  ].map(({ id, kind, seats, standby, time, part, committed, beyond }) => ({
    ...{ kind, seats, standby, name: asText(nameOf(id)) },
    hours: figure(time, hours(1)),
    part: figure(part, 0.01),
    committed: figure(committed, 0.01),
    beyond: figure(beyond, hours(1)),
  }));
  return stringify(rows, {
    bom: true,
    delimiter: ';',
    header: true,
    record_delimiter: 'windows',
    columns: columns.map((key) => ({ key, header: said[key] })),
  });
}

/** A name that begins like a formula is written so that it is none; a figure below nothing stays a figure. */
const asText = (name: string): string => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(name) ? `'${name}` : name);
