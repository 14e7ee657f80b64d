import 'reflect-metadata';
import { lineId, unitId } from '@samsvar/core';
import { createLog, Jobs, TenantDb, WallClock } from '@samsvar/platform';
import {
  neighbours,
  testRedis,
  theSameThreeTests,
  type Neighbours,
  type TestDatabase,
  type TestRedis,
} from '@samsvar/platform/testing';
import { Outbox } from '#api/outbox';
import { ClosureRepository } from '../src/hours/closure.repository.js';
import { UnitRepository } from '../src/identity/unit.repository.js';
import { LineRepository } from '../src/lines/line.repository.js';
import { apiDatabase } from './api-database.js';

let database: TestDatabase;
let places: Neighbours;
let redis: TestRedis;
let jobs: Jobs;
let db: TenantDb;
let outbox: Outbox;
beforeAll(async () => {
  database = await apiDatabase();
  places = await neighbours(database);
  redis = await testRedis();
  jobs = new Jobs(redis.url, createLog('test', 'silent'));
  db = new TenantDb(database.dataSource);
  outbox = new Outbox(new WallClock(), jobs, database.dataSource);
});
afterAll(async () => {
  await jobs.close();
  await redis.quit();
  await database.drop();
});

const place = () => ({ database, neighbours: places });
const lines = () => new LineRepository(db, outbox);
const units = () => new UnitRepository(db, outbox);
const closures = () => new ClosureRepository(db, outbox);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

let dialled = 9_100;
const lineFields = () => {
  const number = `+475400${(dialled += 1)}`;
  const numbers = { dialledNumber: number, trunkNumber: number, kind: 'own', dutyNumber: null } as const;
  return { ...numbers, name: 'Linje', targetSeconds: 30, validFrom: null, validTo: null, greetings: { nn: 'Hei' } };
};

describe('the lines of a municipality', () => {
  it.each(
    theSameThreeTests(place, {
      table: 'line',
      add: (scope, id) => lines().add(scope, lineId(id), lineFields()),
      ids: async (scope) => idsOf(await lines().list(scope, 200)),
      change: (scope, id) => lines().change(scope, lineId(id), 1, { name: 'Omdøypt' }),
    }),
  )('whoever stands in one %s', (_, holds) => holds());
});

describe('the closures of its lines', () => {
  const closure = { from: 1_000 as never, until: 4_000_000_000_000 as never, reason: 'Møte' };
  const line = lineId('01890000-0000-7000-8000-00000000000a');
  it.each(
    theSameThreeTests(place, {
      table: 'closure',
      add: (scope, id) => closures().add(scope, line, id, closure),
      ids: async (scope) => idsOf(await closures().list(scope, line, 0 as never, 200)),
      change: (scope, id) => closures().remove(scope, line, id),
    }),
  )('whoever stands in one %s', (_, holds) => holds());
});

describe('the units of a municipality', () => {
  it.each(
    theSameThreeTests(place, {
      table: 'unit',
      add: (scope, id) =>
        units().add(scope, unitId(id), { name: `Eining ${id.slice(-1)}`, phone: null, isServiceDesk: false }),
      ids: async (scope) => idsOf(await units().list(scope, 200)),
      change: (scope, id) => units().change(scope, unitId(id), 1, { name: 'Omdøypt' }),
    }),
  )('whoever stands in one %s', (_, holds) => holds());
});
