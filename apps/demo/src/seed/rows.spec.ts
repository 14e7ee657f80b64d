import {
  instant,
  lineCalendar,
  localDate,
  openingOf,
  openNow,
  standing,
  type LineFacts,
  type OpenPeriod,
  type PlannedLine,
} from '@samsvar/core';
import { demoCentres, demoMunicipalities } from '../world/index.js';
import { rowsOfCentre, type Row } from './rows.js';

/** When a visitor may well come, and a municipality would not answer; either side of both clock changes. */
const moments = [
  ['Sunday at 23.30', '2026-11-29T22:30:00Z'],
  ['Sunday at midnight', '2026-11-29T23:00:00Z'],
  ['17 May', '2027-05-17T10:00:00Z'],
  ['Good Friday', '2027-03-26T11:00:00Z'],
  ['Christmas Eve in the afternoon', '2026-12-24T14:00:00Z'],
  ['the last minute before the clocks go forward', '2027-03-28T00:59:59Z'],
  ['the first after it', '2027-03-28T01:00:00Z'],
  ['half past two before the clocks go back', '2027-10-31T00:30:00Z'],
  ['half past two after it', '2027-10-31T01:30:00Z'],
] as const;

describe.each(moments)('on %s', (_, moment) => {
  const at = instant(Date.parse(moment));

  it('every line of the demo is open, and nothing planned will close it', () => {
    for (const facts of laidLines()) {
      expect(standing(facts, at)).toMatchObject({ isOpen: true, because: 'open' });
      expect(openNow(facts, at)).toMatchObject({ isOpen: true, turnsAt: null });
    }
  });

  it('the router takes the call by the hours in its plan', () => {
    const [from, to] = [instant(at - 86_400_000), instant(at + 86_400_000)];
    for (const facts of laidLines()) {
      const line = { ...lineCalendar(facts, from, to), emergency: null } as unknown as PlannedLine;
      expect(openingOf(line, at)).toBe('open');
      expect(line.openings).toEqual([{ from, to }]);
    }
  });
});

it('keeps on duty whoever has the watch of a moment, where that is asked for', () => {
  const [moment, later] = ['2026-11-24T10:59:00Z', '2026-11-24T12:30:00Z'];
  for (const centre of demoCentres) {
    const laid = (watchOf?: Date) =>
      rowsOfCentre(centre, localDate('2026-11-24'), watchOf).flatMap(([table, rows]) => (table === 'seat' ? rows : []));
    const onDuty = (seats: readonly Row[], at: string) =>
      seats
        .filter((seat) => Date.parse(String(seat['starts_at'])) <= Date.parse(at))
        .filter((seat) => Date.parse(String(seat['ends_at'])) > Date.parse(at))
        .map((seat) => seat['person_id']);
    expect(onDuty(laid(), later)).not.toEqual(onDuty(laid(), moment));
    expect(onDuty(laid(new Date(moment)), later)).toEqual(onDuty(laid(), moment));
  }
});

it('lays the hours of every line', () => {
  expect(laidLines()).toHaveLength(demoMunicipalities.flatMap(({ lines }) => lines).length);
});

/** What the API makes of the rows, line by line. */
function laidLines(): LineFacts[] {
  return demoCentres.flatMap((centre) => {
    const laid = rowsOfCentre(centre, localDate('2026-11-22'));
    const table = (name: string): Row[] => laid.flatMap(([table, rows]) => (table === name ? rows : []));
    return table('line').map(({ id }) => {
      const week = table('opening_period').filter(({ line_id }) => line_id === id);
      const owner = week[0]?.['municipality_id'];
      const rules = table('holiday_rule').filter(({ municipality_id }) => municipality_id === owner);
      return {
        inService: { from: instant(0), until: null },
        week: week as unknown as OpenPeriod[],
        closures: [],
        emergency: null,
        holidays: Object.fromEntries(rules.map(({ day, treatment }) => [day, { treatment }])),
      };
    });
  });
}
