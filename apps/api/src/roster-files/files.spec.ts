import { instant, personId, shiftId, type Shift } from '@samsvar/core';
import type { ReadRow } from './read-row.js';
import { readRows } from './read-rows.js';
import { written } from './written.js';

const venleg = { id: personId('0190a0f4-0000-7000-8000-000000000001'), name: 'Venleg Vipe' };
const glad = { id: personId('0190a0f4-0000-7000-8000-000000000002'), name: 'Glad Gran' };
const people = [venleg, glad, { ...glad, id: personId('0190a0f4-0000-7000-8000-000000000003') }];
const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
const heading = 'Dato;Frå;Til;Vakttype;Namn;Id';

describe('a roster written for a spreadsheet', () => {
  it('has a row for each shift on the clock in Oslo, marked as UTF-8', () => {
    expect(written([aShift('2026-11-23T08:00Z', '2026-11-23T11:00Z')], nameOf, 'nn')).toBe(
      `\uFEFF${heading}\r\n2026-11-23;09:00;12:00;telefon;Venleg Vipe;${venleg.id}\r\n`,
    );
  });

  it.each(['=HYPERLINK("http://example.invalid")', '+1', '-1', '@SUM(A1)', '\tx'])(
    'has no name that reckons: %j',
    (name) => {
      const [, row = ''] = written([aShift('2026-11-23T08:00Z', '2026-11-23T11:00Z')], () => name, 'nb').split('\r\n');
      const [, , , , field = ''] = row.split(';');
      expect(field.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('is read again as it was written, over midnight and both changes of the clocks', () => {
    const shifts = [
      aShift('2026-11-23T21:00Z', '2026-11-24T05:00Z'),
      aShift('2027-03-27T23:00Z', '2027-03-28T04:00Z'),
      aShift('2026-10-24T22:00Z', '2026-10-25T05:00Z'),
      aShift('2026-11-25T19:00Z', '2026-11-25T23:00Z'),
    ];
    const rows = readRows(written(shifts, nameOf, 'en'), people) as readonly ReadRow[];
    expect(rows.map(({ shift }) => [shift?.from, shift?.to])).toEqual(shifts.map(({ from, to }) => [from, to]));
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

it('is read again with a name that has a comma, or a semicolon', () => {
  const shift = aShift('2026-11-23T08:00Z', '2026-11-23T11:00Z');
  for (const name of ['Vipe, Venleg', 'Venleg; Vipe', 'Venleg "V" Vipe']) {
    const rows = readRows(written([shift], () => name, 'nn').replace(venleg.id, ''), [{ ...venleg, name }]);
    expect(rows).toMatchObject([{ faults: [], shift: { personId: venleg.id } }]);
  }
});

describe('a file that is read', () => {
  it.each([
    ['as Excel saves it', 'Dato;Frå;Til;Vakttype;Namn\r\n23.11.2026;09.00;12.00;Telefon;venleg vipe\r\n'],
    ['with commas, in English', 'date,from,to,kind,name\n2026-11-23,9,12:00:00,phone,"Venleg  Vipe"\n'],
    ['with its columns in another order', 'Navn\tTil\tFra\tDato\tVakttype\nVenleg Vipe\t12\t9\t2026-11-23\ttelefon'],
  ])('%s', (_, csv) => {
    expect(readRows(csv, people)).toMatchObject([
      { line: 2, faults: [], shift: { personId: venleg.id, kind: 'phone', from: Date.parse('2026-11-23T08:00Z') } },
    ]);
  });

  it('says of each row what is wrong with it, by its line', () => {
    const rows = [
      '2026-02-30;9;12;telefon;Venleg Vipe;',
      '2026-11-23;ni;9;telefon;Venleg Vipe;',
      '2026-11-23;9;9;dans;Nokon Annan;',
      '2026-11-23;9;12;telefon;Glad Gran;',
      `2026-11-23;9;12;telefon;Kven som helst;${venleg.id}`,
      '2026-11-23;11;14;chat;Venleg Vipe;',
      `2026-11-23;9;12;telefon;Venleg Vipe;${personId('x')}`,
    ];
    const read = readRows([heading, ...rows].join('\n'), people) as readonly ReadRow[];
    expect(read.map(({ line, faults }) => [line, ...faults])).toEqual([
      [2, 'date'],
      [3, 'from'],
      [4, 'to', 'kind', 'person-unknown'],
      [5, 'person-ambiguous'],
      [6],
      [7, 'twice'],
      [8, 'person-unknown'],
    ]);
  });

  it('is not read at all without its columns, when it is torn, or when it has no end', () => {
    expect(readRows('a;b;c\n1;2;3', people)).toBe('columns');
    expect(readRows('', people)).toBe('columns');
    expect(readRows(`${heading}\n"2026;9`, people)).toBe('unreadable');
    const row = '2026-11-23;9;12;telefon;Venleg Vipe;';
    expect(readRows([heading, ...Array.from({ length: 1_001 }, () => row)].join('\n'), people)).toBe('too-many-rows');
  });
});

const aShift = (from: string, to: string): Shift => ({
  ...{ id: shiftId(from), personId: venleg.id, kind: 'phone', lineId: null, publishedAt: instant(0) },
  from: instant(Date.parse(from)),
  to: instant(Date.parse(to)),
});
