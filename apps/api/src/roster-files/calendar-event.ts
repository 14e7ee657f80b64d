import { instant, isLocalDate, isWallTime, osloInstant, seconds, type Instant, type Millis } from '@samsvar/core';
import ical from 'ical.js';

/** As the library tells it (RFC 7265): what is said, with its parameters, and the parts that lie within. */
type Property = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: unknown];
type Part = readonly [name: string, properties: readonly Property[], within: readonly Part[]];

/** What a calendar says of one event, and on which line of the file it begins. */
export type CalendarEvent = { readonly line: number; readonly said: readonly Property[] };

/** A moment that an event names: none that can be read, or one on a clock that we do not know. */
export type NamedMoment = Instant | 'unreadable' | 'zone';

/** The clock in Norway by all its names: Outlook has one of its own. */
const norwegianClocks = ['europe/oslo', 'w. europe standard time'];

/** Whether a file says that it is a calendar. */
export const isCalendar = (file: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(file);

/** Its events, in their order; undefined when it cannot be read. */
export function eventsOf(file: string): readonly CalendarEvent[] | undefined {
  const lines = file.split(/\r\n|\r|\n/).flatMap((line, place) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [place + 1] : []));
  return calendarsOf(file)
    ?.flatMap(([, , within]) => within.filter(([name]) => name === 'vevent'))
    .map(([, said], place) => ({ said, line: lines[place] ?? 0 }));
}

function calendarsOf(file: string): readonly Part[] | undefined {
  try {
    const parsed = ical.parse(file.replace(/^\uFEFF/, '')) as unknown as Part | readonly Part[];
    return typeof parsed[0] === 'string' ? [parsed as Part] : (parsed as readonly Part[]);
  } catch {
    // A part that nobody closed, for instance: told as a whole, it cannot be said of an event.
    return undefined;
  }
}

export const says = ({ said }: CalendarEvent, ...names: readonly string[]): boolean =>
  said.some(([name]) => names.includes(name));

/** What it says under that name; empty when nothing. */
export function textOf(event: CalendarEvent, name: string): string {
  const value = valueOf(event, name)?.[3];
  return typeof value === 'string' ? value.trim() : '';
}

/** The names of those who attend, where they are named. */
export const attending = ({ said }: CalendarEvent): readonly string[] =>
  said.flatMap(([name, { cn }]) => (name === 'attendee' && typeof cn === 'string' ? [cn] : []));

export const startOf = (event: CalendarEvent): NamedMoment => momentOf(valueOf(event, 'dtstart'));

/** Where it says how long it lasts instead of when it ends: so long after its start. */
export function endOf(event: CalendarEvent, start: NamedMoment): NamedMoment {
  if (!says(event, 'duration')) return momentOf(valueOf(event, 'dtend'));
  const length = lengthOf(textOf(event, 'duration'));
  return typeof start !== 'number' || length === undefined ? 'unreadable' : instant(start + length);
}

const valueOf = ({ said }: CalendarEvent, name: string): Property | undefined => said.find(([its]) => its === name);

/** In UTC, or on the clock in Norway: also where no clock is named, for this is a Norwegian house. */
function momentOf(property: Property | undefined): NamedMoment {
  const [, parameters, , value] = property ?? [];
  const [, date = '', time = '', utc] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):00(Z?)$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (!isLocalDate(date) || !isWallTime(time) || time === '24:00') return 'unreadable';
  if (utc === 'Z') return instant(Date.parse(`${date}T${time}Z`));
  const zone = parameters?.['tzid'];
  const isOurs = zone === undefined || norwegianClocks.includes(String(zone).toLowerCase());
  return isOurs ? osloInstant(date, time) : 'zone';
}

/** PT3H, PT90M: hours and minutes, as calendar programs write the length of a shift. */
function lengthOf(duration: string): Millis | undefined {
  const [, hours, minutes] = /^PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:0+S)?$/.exec(duration) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  return seconds(Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60);
}
