import { Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { withinTrace, type Log } from '../log/index.js';
import { keys } from '../redis/keys.js';
import { sealScope } from '../tenant/scope.js';
import type { Handled } from './does.js';
import { queueName } from './jobs.js';
import { readPayload } from './payload.js';

/** How many jobs one process does side by side. */
const hands = 5;

/**
 * Does the jobs as they come, each in its claimed scope and within the trace that gave rise to it. `stop` lets those
 * under way finish.
 */
export function startWorker(redisUrl: string, handlers: readonly Handled[], log: Log): { stop(): Promise<void> } {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined); // the worker's own event says it
  const worker = new Worker(queueName, (job) => doOne(handlers, job), {
    connection,
    prefix: keys.jobs,
    concurrency: hands,
  });
  worker.on('failed', (job, err) => log.error({ err, job: job?.name, attempt: job?.attemptsMade }, 'a job failed'));
  worker.on('error', (err) => log.warn({ err }, 'the worker cannot reach its queue'));
  return {
    stop: async () => {
      await worker.close();
      connection.disconnect();
    },
  };
}

async function doOne(handlers: readonly Handled[], job: Job): Promise<void> {
  const handled = handlers.find(({ name }) => name === job.name);
  if (!handled) throw new Error(`nobody does ${job.name}`);
  const payload = readPayload(handled.payload, job.data);
  await withinTrace({ traceId: payload.traceId }, () => handled.handler.do(sealScope(payload.reach), payload));
}
