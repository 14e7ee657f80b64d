import { connect, createServer, type AddressInfo } from 'node:net';
import { Queue } from 'bullmq';
import { createLog } from '../log/index.js';
import { keys } from '../redis/keys.js';
import { testRedis, type TestRedis } from '../testing/index.js';
import { Jobs, queueName } from './jobs.js';

let redis: TestRedis;
let slow: Awaited<ReturnType<typeof slowWayTo>>;
beforeAll(async () => {
  redis = await testRedis();
  slow = await slowWayTo(Number(new URL(redis.url).port));
});
afterAll(async () => {
  await slow.close();
  await redis.quit();
});

it('work is left again once a Redis that was slow as the process started is quick', async () => {
  const jobs = new Jobs(redis.url.replace(/:\d+/, `:${slow.port}`), createLog('test', 'silent'));
  const connection = redis.client.duplicate();
  const queue = new Queue(queueName, { connection, prefix: keys.jobs });
  try {
    await jobs.knock('outbox.relay', { kind: 'platform' });
    const atFirst = await queue.count();
    slow.clear();
    // A knock is late after a second: a few of them are on their way while the new connection stands up.
    for (let knocks = 0; knocks < 20 && (await queue.count()) === atFirst; knocks++)
      await jobs.knock('outbox.relay', { kind: 'platform' });
    expect(await queue.count()).toBeGreaterThan(atFirst);
  } finally {
    await jobs.close();
    await queue.close();
    connection.disconnect();
  }
});

/** What is said on this way arrives, but nothing comes back until it is cleared. */
async function slowWayTo(to: number) {
  let isClear = false;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    near.pipe(far);
    far.on('data', (bytes) => isClear && near.write(bytes));
    near.on('close', () => far.destroy()).on('error', () => undefined);
    far.on('close', () => near.destroy()).on('error', () => undefined);
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return {
    port: (server.address() as AddressInfo).port,
    clear: () => (isClear = true),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
