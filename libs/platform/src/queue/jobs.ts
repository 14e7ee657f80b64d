import type { JobName } from '@samsvar/contracts';
import type { Reach } from '@samsvar/core';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { currentTrace, newTrace, type Log } from '../log/index.js';
import { keys } from '../redis/keys.js';
import type { Payload } from './payload.js';

export const queueName = 'work';

/** Jobs that are done are forgotten soon; those that failed are kept a week, for whoever runs the installation. */
const kept = { removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 7 * 24 * 3_600, count: 5_000 } };

/** A request must not wait for Redis. A process that starts may: beside others that start, it is late itself. */
const [whileServing, whileStarting] = [1_000, 20_000];

const connected = (url: string, commandTimeout: number): Redis =>
  new Redis(url, {
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout,
    disconnectTimeout: 100, // of one let go before it is ready, ioredis waits this out in vain
  }).on('error', () => undefined); // whoever knocks or starts says what went wrong

/** Where work is left for the workers. */
export class Jobs {
  private queue: Queue;
  private connection: Redis;

  constructor(
    private readonly redisUrl: string,
    private readonly log: Log,
  ) {
    this.connection = connected(redisUrl, whileServing);
    this.queue = queueOn(this.connection);
  }

  /**
   * Knocks: there is something to do. Never throws, and is never the only way: each job has a sweep that finds the
   * same work when the knock was lost.
   */
  async knock<P extends Payload>(name: JobName, reach: Reach, more?: Omit<P, keyof Payload>): Promise<void> {
    const { traceId } = currentTrace() ?? newTrace();
    const { queue } = this;
    try {
      await queue.add(
        name,
        { reach, traceId, ...more },
        { ...kept, attempts: 5, backoff: { type: 'exponential', delay: 500 } },
      );
    } catch (err) {
      this.log.warn({ err, job: name }, 'a knock was lost; the sweep will find the work');
      if (queue === this.queue) this.openAnew();
    }
  }

  /** A queue whose first words came too late for itself stays deaf: Redis was slow for a moment, and nothing is wrong. */
  private openAnew(): void {
    const { queue, connection } = this;
    this.connection = connected(this.redisUrl, whileServing);
    this.queue = queueOn(this.connection);
    connection.disconnect();
    void queue.close().catch(() => undefined);
  }

  /** Has the job done every so often, by one worker at a time however many there are. Said once, when a process starts. */
  async sweep(name: JobName, reach: Reach, everyMs: number): Promise<void> {
    const template = { name, data: { reach, traceId: newTrace().traceId }, opts: { ...kept, attempts: 1 } };
    const patient = connected(this.redisUrl, whileStarting);
    const queue = queueOn(patient);
    try {
      await queue.upsertJobScheduler(name, { every: everyMs }, template);
    } finally {
      await queue.close();
      patient.disconnect();
    }
  }

  async close(): Promise<void> {
    await this.queue.close();
    this.connection.disconnect();
  }
}

function queueOn(connection: Redis): Queue {
  const queue = new Queue(queueName, { connection, prefix: keys.jobs, skipWaitingForReady: true });
  queue.on('error', () => undefined);
  return queue;
}
