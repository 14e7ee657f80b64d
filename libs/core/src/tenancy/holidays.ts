import { addDays, daysBetween, localDate, yearOf, type LocalDate } from '../kernel/calendar.js';
import { easterSunday } from './easter.js';

/** A name in the languages of the screen: nynorsk, bokmål, English. */
export type Names = { readonly nn: string; readonly nb: string; readonly en: string };

/** When in the year: 'MM-DD', or so many days after Easter Sunday. */
type Rule = {
  readonly code: string;
  readonly kind: 'public-holiday' | 'half-day';
  readonly when: `${number}-${number}` | number;
  readonly names: Names;
};

const closed = <Code extends string>(code: Code, when: Rule['when'], nn: string, nb: string, en: string) =>
  ({ code, kind: 'public-holiday', when, names: { nn, nb, en } }) as const satisfies Rule;
const half = <Code extends string>(code: Code, when: Rule['when'], nn: string, nb: string, en: string) =>
  ({ code, kind: 'half-day', when, names: { nn, nb, en } }) as const satisfies Rule;

/**
 * The days on which Norway is closed (lov om helligdager og helligdagsfred § 2; lov om 1 og 17 mai som høgtidsdagar),
 * and the working days on which municipalities by custom close at noon (no law: each may choose otherwise).
 * Two may share a date, as 17 May and Whit Monday do in 2027: the one that stands first names the day.
 */
const rules = [
  closed('new-years-day', '01-01', '1. nyttårsdag', '1. nyttårsdag', "New Year's Day"),
  closed('labour-day', '05-01', '1. mai', '1. mai', 'Labour Day'),
  closed('constitution-day', '05-17', '17. mai', '17. mai', 'Constitution Day'),
  closed('christmas-day', '12-25', '1. juledag', '1. juledag', 'Christmas Day'),
  closed('boxing-day', '12-26', '2. juledag', '2. juledag', 'Boxing Day'),
  closed('maundy-thursday', -3, 'skjærtorsdag', 'skjærtorsdag', 'Maundy Thursday'),
  closed('good-friday', -2, 'langfredag', 'langfredag', 'Good Friday'),
  closed('easter-sunday', 0, '1. påskedag', '1. påskedag', 'Easter Sunday'),
  closed('easter-monday', 1, '2. påskedag', '2. påskedag', 'Easter Monday'),
  closed('ascension-day', 39, 'Kristi himmelfartsdag', 'Kristi himmelfartsdag', 'Ascension Day'),
  closed('whit-sunday', 49, '1. pinsedag', '1. pinsedag', 'Whit Sunday'),
  closed('whit-monday', 50, '2. pinsedag', '2. pinsedag', 'Whit Monday'),
  half('wednesday-before-easter', -4, 'onsdag før skjærtorsdag', 'onsdag før skjærtorsdag', 'Wednesday before Easter'),
  half('christmas-eve', '12-24', 'julaftan', 'julaften', 'Christmas Eve'),
  half('new-years-eve', '12-31', 'nyttårsaftan', 'nyttårsaften', "New Year's Eve"),
] as const;

type Known = (typeof rules)[number];
type PublicHolidayCode = Extract<Known, { kind: 'public-holiday' }>['code'];
type HalfDayCode = Extract<Known, { kind: 'half-day' }>['code'];

export type HolidayCode = Known['code'];

/** A date on which the week's hours do not simply hold. */
export type Holiday = { readonly date: LocalDate; readonly names: Names } & (
  | { readonly kind: 'public-holiday'; readonly code: PublicHolidayCode }
  | { readonly kind: 'half-day'; readonly code: HalfDayCode }
);

/** A year's public holidays and half days by date; where two share a date, the naming one first. */
export const holidaysOf = (year: number): readonly Holiday[] =>
  rules.map((rule) => holiday(rule, dateIn(year, rule))).sort((a, b) => daysBetween(b.date, a.date));

/** What the date is called, if it is a public holiday or a half day. */
export function holidayOn(date: LocalDate): Holiday | undefined {
  const afterEaster = daysBetween(easterSunday(yearOf(date)), date);
  const rule = rules.find(({ when }) => (typeof when === 'number' ? when === afterEaster : date.endsWith(when)));
  return rule && holiday(rule, date);
}

const dateIn = (year: number, { when }: Known): LocalDate =>
  typeof when === 'number' ? addDays(easterSunday(year), when) : localDate(`${year}-${when}`);

const holiday = ({ code, kind, names }: Known, date: LocalDate): Holiday => ({ date, kind, code, names }) as Holiday;
