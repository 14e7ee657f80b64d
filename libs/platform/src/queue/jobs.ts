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

/** Where work is left for the workers. */
export class Jobs {
  private readonly queue: Queue;
  private readonly connection: Redis;

  constructor(
    redisUrl: string,
    private readonly log: Log,
  ) {
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: 0, connectTimeout: 2_000, commandTimeout: 1_000 });
    this.queue = new Queue(queueName, { connection: this.connection, prefix: keys.jobs, skipWaitingForReady: true });
    // Whoever knocks says it.
    this.connection.on('error', () => undefined);
    this.queue.on('error', () => undefined);
  }

  /**
   * Knocks: there is something to do. Never throws, and is never the only way: each job has a sweep that finds the
   * same work when the knock was lost.
   */
  async knock<P extends Payload>(name: JobName, reach: Reach, more?: Omit<P, keyof Payload>): Promise<void> {
    const { traceId } = currentTrace() ?? newTrace();
    try {
      await this.queue.add(
        name,
        { reach, traceId, ...more },
        { ...kept, attempts: 5, backoff: { type: 'exponential', delay: 500 } },
      );
    } catch (err) {
      this.log.warn({ err, job: name }, 'a knock was lost; the sweep will find the work');
    }
  }

  /** Has the job done every so often, by one worker at a time however many there are. */
  async sweep(name: JobName, reach: Reach, everyMs: number): Promise<void> {
    const template = { name, data: { reach, traceId: newTrace().traceId }, opts: { ...kept, attempts: 1 } };
    await this.queue.upsertJobScheduler(name, { every: everyMs }, template);
  }

  async close(): Promise<void> {
    await this.queue.close();
    this.connection.disconnect();
  }
}
