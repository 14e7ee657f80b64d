import type { PublishedPlan } from '@samsvar/contracts';
import { addDays, agentId, instant, mondayOf, osloClock, osloInstant, wallTime } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { neighbours, testRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { PublishPlan } from '../src/plan/publish-plan.js';
import { apiDatabase } from './api-database.js';
import { roomsApi, somebody, type Body, type Somebody } from './rooms-api.js';

/** A week that begins within a fortnight, so that the plan tells of it. */
export const week = addDays(mondayOf(osloClock(instant(Date.now())).date), 7);

/** A time of that week, or so many days on. */
export const ms = (time: string, day = 0): number => osloInstant(addDays(week, day), wallTime(time));
export const at = (time: string, day = 0): string => new Date(ms(time, day)).toISOString();

/** A spec file's own database, and every room over HTTP. */
async function newHouse() {
  const [database, redis] = [await apiDatabase(), await testRedis()];
  const api = await roomsApi(database, redis);
  const close = async () => {
    await api.close();
    await redis.quit();
    await database.drop();
  };
  return { database, redis, api, close };
}

let house: Awaited<ReturnType<typeof newHouse>> | undefined;

/** Two centres beside each other, and nothing else, in the house of this spec file: what was there before is gone. */
export async function emptyPlace() {
  await house?.redis.client.flushdb();
  await house?.database.empty();
  house ??= await newHouse();
  const { database } = house;
  const places = await neighbours(database);
  const { centreId } = places.centre;
  /** Gives somebody a shift on the phone that was published long ago. */
  const hasShift = async ({ id }: Somebody, from: string, to: string): Promise<string> => {
    const seat = uuidv7();
    await database.behindTheWall(
      `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at) values ($1, $2, $3, 'phone', $4, $5)`,
      [seat, centreId, id, from, to],
    );
    return seat;
  };
  return { ...house, places, centre: `centres/${centreId}`, hasShift };
}

/** The same, and in one of the centres whoever plans its shifts and two who have them. */
export async function rosterPlace() {
  const place = await emptyPlace();
  const { database, redis, places, api, centre } = place;
  const { centreId } = places.centre;
  return {
    ...place,
    coordinator: await somebody(database, { role: 'coordinator', centreId }),
    venleg: await somebody(database, { role: 'agent', centreId }),
    glad: await somebody(database, { role: 'agent', centreId }),
    items: async (who: Somebody, what: string) =>
      (await api.as(who, 'GET', `${centre}/${what}`)).body['items'] as readonly Body[],
    /** What routers are told of somebody. */
    planned: async ({ id }: Somebody) => {
      await api.app.get(PublishPlan).do(places.centre);
      const body = await redis.client.hget(centreKeys(centreId).plan, 'body');
      return (JSON.parse(body ?? '') as PublishedPlan).plan.agents[agentId(id)];
    },
  };
}

export type EmptyPlace = Awaited<ReturnType<typeof emptyPlace>>;
export type RosterPlace = Awaited<ReturnType<typeof rosterPlace>>;

/** Employs somebody by a municipality of the place; both dates are worked. */
export const employed = (
  database: RosterPlace['database'],
  { centreId, municipalityId }: RosterPlace['places']['here'],
  { id }: Somebody,
  { first, last }: { readonly first: string; readonly last: string | null },
) =>
  database.behindTheWall(
    `insert into samsvar.employment (id, centre_id, municipality_id, person_id, title, valid_from, valid_to, version)
     values ($1, $2, $3, $4, 'Konsulent', $5, $6, 1)`,
    [uuidv7(), centreId, municipalityId, id, first, last],
  );
