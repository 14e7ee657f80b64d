import 'reflect-metadata';
import { addDays, instant, osloClock, osloInstant, wallTime } from '@samsvar/core';
import { rosterPlace, type RosterPlace } from './roster-place.js';

// The alarm before the shift: what is wanted soon and nobody has, on the real database.

const nothing = { ordinary: [], seasons: [], events: [], lunch: null };
const today = osloClock(instant(Date.now())).date;
const day = (ahead: number) => addDays(today, ahead);
const at = (time: string, ahead: number) => new Date(osloInstant(day(ahead), wallTime(time))).toISOString();

let { api, centre, coordinator, venleg, glad, hasShift, close } = {} as RosterPlace;
beforeEach(async () => ({ api, centre, coordinator, venleg, glad, hasShift, close } = await rosterPlace()));
afterAll(() => close());

describe('a seat that is wanted within the week and that nobody has', () => {
  it('alarms whoever plans, with when, what and how many', async () => {
    await wanted({ first: 3, seats: 2 });
    await hasShift(venleg, at('09:00', 3), at('12:00', 3));
    expect(await holes()).toEqual({
      missing: 3,
      further: 0,
      holes: [
        { kind: 'phone', from: at('09:00', 3), to: at('12:00', 3), missing: 1 },
        { kind: 'phone', from: at('12:00', 3), to: at('15:00', 3), missing: 2 },
      ],
    });
  });

  it('alarms no more when somebody has it, also somebody who is away: that is another alarm', async () => {
    await wanted({ first: 3, seats: 1 });
    await hasShift(venleg, at('09:00', 3), at('15:00', 3));
    const away = { personId: venleg.id, from: at('09:00', 3), to: at('15:00', 3) };
    expect((await api.as(coordinator, 'POST', `${centre}/absences`, away)).status).toBe(201);
    expect(await holes()).toMatchObject({ missing: 0, holes: [] });
  });

  it('is not filled by whoever has another kind of shift, or is there at another time', async () => {
    await wanted({ first: 3, seats: 1, kind: 'standby' });
    await hasShift(venleg, at('09:00', 3), at('15:00', 3));
    expect(await holes()).toMatchObject({ missing: 2, holes: [{ kind: 'standby' }, { kind: 'standby' }] });
  });

  it('is told of for what is left of it, and neither when it is over nor more than a week ahead', async () => {
    const all = { from: '00:00', to: '24:00', kind: 'phone', seats: 1 };
    const needs = [-1, 0, 1, 9].map((ahead) => ({ ...all, date: day(ahead) }));
    await want({ ...nothing, events: [{ name: 'Beredskap', lineId: null, needs }] });
    const before = Date.now();
    const { holes: found } = (await holes()) as { holes: { from: string; to: string }[] };
    expect(Date.parse(found[0]?.from ?? '')).toBeGreaterThanOrEqual(before);
    expect(Date.parse(found[0]?.from ?? '')).toBeLessThanOrEqual(Date.now());
    expect(found.at(-1)?.to).toBe(at('24:00', 1));
  });

  it('is nobody’s alarm but theirs who plan', async () => {
    expect((await api.as(glad, 'GET', `${centre}/roster/holes`)).status).toBe(403);
  });
});

const holes = async () => (await api.as(coordinator, 'GET', `${centre}/roster/holes`)).body;

/** Two shifts of a day ahead. */
const wanted = ({ first, seats, kind = 'phone' }: { first: number; seats: number; kind?: string }) =>
  want({
    ...nothing,
    events: [
      {
        name: 'Valdag',
        lineId: null,
        needs: [
          { date: day(first), from: '09:00', to: '12:00', kind, seats },
          { date: day(first), from: '12:00', to: '15:00', kind, seats },
        ],
      },
    ],
  });

async function want(said: object): Promise<void> {
  const { status } = await api.as(coordinator, 'PUT', `${centre}/roster/demand`, { ...said, version: 1 });
  expect(status).toBe(200);
}
