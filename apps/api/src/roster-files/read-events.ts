import { days, osloClock, type PersonId } from '@samsvar/core';
import { attending, endOf, eventsOf, says, startOf, textOf } from './calendar-event.js';
import type { CalendarEvent, NamedMoment } from './calendar-event.js';
import { faultsOfNaming, mostRows, withoutTwice } from './read-row.js';
import type { FileFault, NamedPerson, ReadRow, RowFault } from './read-row.js';
import { isAlike, kindNamed } from './words.js';

/**
 * Each event of a calendar (RFC 5545) as a shift: of the kind that a word of its summary names, whose by who attends, by a
 * name in the summary, or else the calendar's owner. What is repeated is not spread out, and it is said; what is cancelled
 * is no shift.
 */
export function readEvents(
  file: string,
  people: readonly NamedPerson[],
  owner?: PersonId,
): readonly ReadRow[] | FileFault {
  const events = eventsOf(file)?.filter((event) => textOf(event, 'status').toUpperCase() !== 'CANCELLED');
  if (events === undefined) return 'unreadable';
  if (events.length > mostRows) return 'too-many-rows';
  return withoutTwice(events.map((event) => readEvent(event, people, owner)));
}

function readEvent(event: CalendarEvent, people: readonly NamedPerson[], owner: PersonId | undefined): ReadRow {
  const from = startOf(event);
  const to = endOf(event, from);
  const summary = textOf(event, 'summary');
  const kind = partsOf(summary)
    .map((part) => kindNamed(part) ?? kindNamed(part.replace(/ ?(vakt|shift)$/i, '')))
    .find((found) => found !== undefined);
  const named = whose(event, people, owner);
  const [person] = named;
  const { line } = event;
  const written = {
    ...{ date: clockOf(from).date, from: clockOf(from).time, to: clockOf(to).time },
    ...{ kind: summary, name: person?.name ?? attending(event).join(', '), id: '' },
  };
  const faults: RowFault[] = [
    ...(says(event, 'rrule', 'rdate', 'recurrence-id') ? (['repeated'] as const) : []),
    ...faultsOfTimes(from, to),
    ...(kind ? [] : (['kind'] as const)),
    ...faultsOfNaming(named),
  ];
  if (faults.length > 0 || typeof from !== 'number' || typeof to !== 'number' || !kind || !person)
    return { line, written, faults, shift: undefined };
  return { line, written, faults, shift: { personId: person.id, kind, lineId: null, from, to } };
}

function faultsOfTimes(from: NamedMoment, to: NamedMoment): readonly RowFault[] {
  if (from === 'zone' || to === 'zone') return ['zone'];
  if (from === 'unreadable') return ['from'];
  return to === 'unreadable' || to <= from || to - from > days(1) ? ['to'] : [];
}

/** Whoever attends; if nobody is named there, whoever the summary names; if nobody is, the calendar's owner. */
function whose(event: CalendarEvent, people: readonly NamedPerson[], owner: PersonId | undefined) {
  const byName = (names: readonly string[]) => people.filter(({ name }) => names.some((one) => isAlike(one, name)));
  const names = attending(event);
  if (names.length > 0) return byName(names);
  const inSummary = byName(partsOf(textOf(event, 'summary')));
  return inSummary.length > 0 ? inSummary : people.filter(({ id }) => id === owner);
}

/** «Telefonvakt, Venleg Vipe», «Venleg Vipe – telefon». */
const partsOf = (summary: string): readonly string[] => summary.split(/[,;:–—|()]|\s-\s/);

/** On the clock in Norway, as a row shows it. */
const clockOf = (moment: NamedMoment): { readonly date: string; readonly time: string } =>
  typeof moment === 'number' ? osloClock(moment) : { date: '–', time: '–' };
