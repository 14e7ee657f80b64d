import 'reflect-metadata';
import type { CentreChanged } from '@samsvar/contracts';
import type { CentreScope } from '@samsvar/platform';
import {
  connectListening,
  createLog,
  hearNews,
  Jobs,
  keys,
  NewsDesk,
  Payload,
  startWorker,
  TenantDb,
  WallClock,
} from '@samsvar/platform';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { Outbox } from '#api/outbox';
import { RelayOutbox } from '../src/outbox/relay-outbox.js';
import { SweepOutbox } from '../src/outbox/sweep-outbox.js';
import { apiDatabase } from './api-database.js';

const log = createLog('test', 'silent');
const clock = new WallClock();
const platform = { kind: 'platform' } as never;

describe('the outbox', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let place: Neighbours;
  let db: TenantDb;
  let jobs: Jobs;
  let news: NewsDesk;
  let relay: RelayOutbox;
  let outbox: Outbox;
  let worker: ReturnType<typeof startWorker>;

  beforeAll(async () => {
    database = await apiDatabase();
    redis = await testRedis();
    place = await neighbours(database);
    db = new TenantDb(database.dataSource);
    jobs = new Jobs(redis.url, log);
    news = new NewsDesk(redis.client);
    relay = new RelayOutbox(db, news, clock);
    outbox = new Outbox(clock, jobs, database.dataSource);
    worker = startWorker(
      redis.url,
      [
        { name: 'outbox.relay', payload: Payload, handler: relay },
        { name: 'outbox.sweep', payload: Payload, handler: new SweepOutbox(db, jobs) },
      ],
      log,
    );
  });
  afterAll(async () => {
    await worker.stop();
    await jobs.close();
    await redis.quit();
    await database.drop();
  });

  it('tells what was committed, as soon as it is', async () => {
    const ear = await listening(redis);
    await db.within(place.here, (tx) => outbox.tell(tx, place.here, 'hours', { lineId: 'the-line' }));
    expect(await ear.next()).toMatchObject({
      centreId: place.centre.centreId,
      municipalityId: place.here.municipalityId,
      topic: 'hours',
      about: { lineId: 'the-line' },
    });
    ear.stop();
  });

  it('tells nothing of what was undone, not even with the next commit on the same connection', async () => {
    const undone = db.within(place.centre, async (tx) => {
      await outbox.tell(tx, place.centre, 'line');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await waiting(place.centre)).not.toContainEqual(expect.objectContaining({ topic: 'line' }));
  });

  it('tells once, though the worker died between telling and marking', async () => {
    await left(place.otherCentre, 'line');
    const [row] = await waiting(place.otherCentre);
    await news.tell(row as never);
    const before = await redis.client.xlen(keys.news);
    await relay.do(place.otherCentre);
    await relay.do(place.otherCentre);
    expect(await redis.client.xlen(keys.news)).toBe(before);
    expect(await waiting(place.otherCentre)).toEqual([]);
  });

  it("does not touch another centre's words", async () => {
    await left(place.otherCentre, 'closure');
    await relay.do(place.centre);
    expect(await waiting(place.otherCentre)).toHaveLength(1);
  });

  it('is swept: a lost knock loses nothing', async () => {
    const ear = await listening(redis);
    await jobs.knock('outbox.sweep', platform);
    expect(await ear.next()).toMatchObject({ topic: 'closure', centreId: place.otherCentre.centreId });
    ear.stop();
  });

  /** A committed word whose knock was lost. */
  const left = (scope: CentreScope, topic: string) =>
    database.behindTheWall(
      `insert into samsvar.outbox (id, centre_id, topic, about, at) values (gen_random_uuid(), $1, $2, '{}', now())`,
      [scope.centreId, topic],
    );

  const waiting = (scope: CentreScope) =>
    database.behindTheWall(
      `select id, centre_id as "centreId", topic, about from samsvar.outbox where centre_id = $1 and published_at is null`,
      [scope.centreId],
    );
});

async function listening({ url }: TestRedis) {
  const heard: CentreChanged[] = [];
  const waiters: ((news: CentreChanged) => void)[] = [];
  const connection = connectListening(url, log);
  await new Promise((resolve) => connection.once('ready', resolve));
  const ear = hearNews(connection, (news) => {
    const waiter = waiters.shift();
    if (waiter) waiter(news);
    else heard.push(news);
  });
  await ear.listening;
  return {
    next: () => {
      const first = heard.shift();
      return first ? Promise.resolve(first) : new Promise<CentreChanged>((resolve) => waiters.push(resolve));
    },
    stop: ear.stop,
  };
}
