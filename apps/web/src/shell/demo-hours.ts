import { holidaysOf } from '@samsvar/core';
import type { Api } from '../api/client.js';
import { answer } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { failureOf } from '../api/failure.js';
import type { Calendar, Period, Week } from '../api/shapes.js';

/** A municipality whose hours one may change. */
export type Place = { readonly centreId: string; readonly municipalityId: string };

/** All that decides when a municipality's numbers are answered, with the versions seen. */
export type Hours = {
  readonly place: Place;
  readonly calendar: Calendar;
  readonly weeks: readonly (Week & { readonly lineId: string })[];
};

/** What the hours are to be, told from how they stand. */
export type Wanted = (hours: Hours) => Promise<Pick<Hours, 'calendar' | 'weeks'>>;

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday): Period => ({ weekday, opens: '00:00', closes: '24:00' }));

/** Whether the numbers can be rung at any hour, as the demo laid them. */
export const isAlwaysOpen = ({ weeks }: Hours): boolean =>
  weeks.every(({ periods }) =>
    everyDay.every((day) => periods.some(({ weekday, opens, closes }) => isSame(day, { weekday, opens, closes }))),
  );

const isSame = (one: Period, other: Period): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As the demo laid them: the whole week, and no holiday closes them. */
export const roundTheClock: Wanted = ({ calendar, weeks }) =>
  Promise.resolve({
    calendar: { ...calendar, holidays: holidaysOf(2027).map(({ code: day }) => ({ day, treatment: 'open' })) },
    weeks: weeks.map((week) => ({ ...week, periods: everyDay })),
  });

/** As the demo world says they would be were the numbers real, with holidays by custom. */
export const asInEarnest: Wanted = async ({ calendar, weeks }) => {
  const real = await realWeeks();
  return {
    calendar: { ...calendar, holidays: [] },
    weeks: weeks.map((week) => ({ ...week, periods: real.get(week.lineId) ?? week.periods })),
  };
};

/** As they stood then. */
export const as =
  (before: readonly Hours[]): Wanted =>
  (now) =>
    Promise.resolve(before.find(({ place }) => place.municipalityId === now.place.municipalityId) ?? now);

/** How the hours stand in these municipalities. */
export const hoursNow = (api: Api, places: readonly Place[]): Promise<Hours[]> =>
  Promise.all(
    places.map(async (place) => {
      const calendar = await answer(api.GET(CALENDAR, { params: { path: place } }));
      const lines = await everyPage((query) => answer(api.GET(LINES, { params: { path: place, query } })));
      const weeks = lines.map(async ({ id: lineId }) => ({
        ...(await answer(api.GET(HOURS, { params: { path: { ...place, lineId } } }))),
        lineId,
      }));
      return { place, calendar, weeks: await Promise.all(weeks) };
    }),
  );

/** Sets them one after the other, by the same doors as everybody; answers with how they stood before. */
export async function setHours(api: Api, places: readonly Place[], wanted: Wanted): Promise<readonly Hours[]> {
  const before = await hoursNow(api, places);
  const changes = await Promise.all(before.map(async (hours) => ({ hours, to: await wanted(hours) })));
  for (const { hours, to } of changes) {
    const { place, calendar, weeks } = hours;
    const { version } = calendar;
    await answer(api.PUT(CALENDAR, { params: { path: place }, body: { ...to.calendar, version } }));
    for (const { lineId, version } of weeks) {
      const periods = to.weeks.find((week) => week.lineId === lineId)?.periods ?? [];
      await answer(api.PUT(HOURS, { params: { path: { ...place, lineId } }, body: { version, periods } }));
    }
  }
  return before;
}

async function realWeeks(): Promise<ReadonlyMap<string, Period[]>> {
  const told = await fetch('/demo/opening-hours', { signal: AbortSignal.timeout(10_000) });
  if (!told.ok) throw failureOf(told.status, undefined);
  const { items } = (await told.json()) as { items: { lineId: string; periods: Period[] }[] };
  return new Map(items.map(({ lineId, periods }) => [lineId, periods]));
}

const MUNICIPALITY = '/api/centres/{centreId}/municipalities/{municipalityId}';
const CALENDAR = `${MUNICIPALITY}/calendar` as const;
const LINES = `${MUNICIPALITY}/lines` as const;
const HOURS = `${MUNICIPALITY}/lines/{lineId}/hours` as const;
