import type { Period } from '../api/shapes.js';
import { readClock } from '../shared/clock-text.js';

/** One period as somebody is typing it; `key` keeps the row's place on the screen. */
export type PeriodDraft = { readonly key: number; readonly opens: string; readonly closes: string };
export type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type WeekDraft = Readonly<Record<Day, readonly PeriodDraft[]>>;
export type DraftFault = 'time' | 'order' | 'overlap';

export const days: readonly Day[] = [1, 2, 3, 4, 5, 6, 7];
const workdays: readonly Day[] = [1, 2, 3, 4, 5];
/** The API takes no more (core's weekly hours). */
export const mostPeriodsADay = 4;

const row = (key: number, opens = '', closes = ''): PeriodDraft => ({ key, opens, closes });
const nextKey = (draft: WeekDraft): number =>
  1 + Math.max(0, ...days.flatMap((day) => draft[day].map((each) => each.key)));

export function draftOf(periods: readonly Period[], write: (time: string) => string): WeekDraft {
  const on = (day: Day) =>
    periods.flatMap(({ weekday, opens, closes }, key) =>
      weekday === day ? [row(key, write(opens), write(closes))] : [],
    );
  return { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
}

export const withPeriod = (draft: WeekDraft, day: Day): WeekDraft => ({
  ...draft,
  [day]: [...draft[day], row(nextKey(draft))],
});

export const withoutPeriod = (draft: WeekDraft, day: Day, key: number): WeekDraft => ({
  ...draft,
  [day]: draft[day].filter((each) => each.key !== key),
});

export const typed = (draft: WeekDraft, day: Day, next: PeriodDraft): WeekDraft => ({
  ...draft,
  [day]: draft[day].map((each) => (each.key === next.key ? next : each)),
});

/** Monday's hours on every working day: most lines have the same. */
export function likeMonday(draft: WeekDraft): WeekDraft {
  let key = nextKey(draft);
  const copied = workdays.slice(1).map((day) => [day, draft[1].map((each) => ({ ...each, key: key++ }))]);
  return { ...draft, ...(Object.fromEntries(copied) as Partial<WeekDraft>) };
}

/** What must be put right before it can be saved, by the row's key. */
export function faultsOf(draft: WeekDraft): ReadonlyMap<number, DraftFault> {
  const faults = new Map<number, DraftFault>();
  for (const day of days) {
    const read = draft[day].map(({ key, opens, closes }) => ({
      key,
      opens: readClock(opens),
      closes: readClock(closes),
    }));
    for (const { key, opens, closes } of read) {
      if (opens === undefined || closes === undefined) faults.set(key, 'time');
      else if (closes <= opens) faults.set(key, 'order');
      else if (read.some((other) => other.key !== key && meets(opens, closes, other))) faults.set(key, 'overlap');
    }
  }
  return faults;
}

const meets = (
  opens: string,
  closes: string,
  other: { opens: string | undefined; closes: string | undefined },
): boolean => other.opens !== undefined && other.closes !== undefined && opens < other.closes && other.opens < closes;

/** The week as the API takes it; only ever asked of a draft without faults. */
export const weekOf = (draft: WeekDraft): Period[] =>
  days.flatMap((weekday) =>
    draft[weekday]
      .flatMap(({ opens, closes }) => {
        const [from, to] = [readClock(opens), readClock(closes)];
        return from !== undefined && to !== undefined ? [{ weekday, opens: from, closes: to }] : [];
      })
      .sort((a, b) => a.opens.localeCompare(b.opens)),
  );

/** The days with other hours in the one than in the other, however the hours are written. */
export function daysUnlike(one: WeekDraft, other: WeekDraft): readonly Day[] {
  const read = (time: string) => readClock(time) ?? time;
  const hoursOn = (draft: WeekDraft, day: Day) =>
    JSON.stringify(draft[day].map(({ opens, closes }) => [read(opens), read(closes)]).toSorted());
  return days.filter((day) => hoursOn(one, day) !== hoursOn(other, day));
}
