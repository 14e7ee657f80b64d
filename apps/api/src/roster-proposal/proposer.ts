import { emptySeats, type ProposalTask } from '@samsvar/core';
import { Worker } from 'node:worker_threads';
import { Proposals, type ProposeControls } from './proposals.js';
import type { BestSoFar, Proposal } from './search.js';
import type { FromWorker, WorkerOrder } from './worker-words.js';

/** A proposal within so much of the best is good enough for us: what is left is less than one wish. */
const goodEnough = 0.005;

/** Starts searches, each in a thread of its own, so that nobody else waits for one. */
export class Proposer extends Proposals {
  constructor(
    private readonly program: URL,
    /** The solver looks up now and then; when it has not for so long after its time, its thread is ended. */
    private readonly graceMs = 8_000,
  ) {
    super();
  }

  override propose(task: ProposalTask, { seconds, better, signal }: ProposeControls): Promise<Proposal> {
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const order: WorkerOrder = { task, seconds, gap: goodEnough, stop };
    const worker = new Worker(this.program, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    let best: BestSoFar | undefined;
    let late: NodeJS.Timeout | undefined;
    return new Promise<Proposal>((resolve, reject) => {
      const endWithin = (ms: number, ended: Proposal['ended']) => {
        clearTimeout(late);
        late = setTimeout(() => {
          if (best) resolve({ ...best, empty: emptySeats(task, best.proposed), ended });
          else reject(new Error('the search did not end in time'));
        }, ms);
      };
      const endNow = () => {
        Atomics.store(new Int32Array(stop), 0, 1);
        endWithin(this.graceMs, 'stopped');
      };
      endWithin(seconds * 1_000 + this.graceMs, 'time');
      signal?.addEventListener('abort', endNow, { once: true });
      if (signal?.aborted) endNow();
      worker.on('message', (word: FromWorker) => {
        if (word.say === 'done') return resolve(word.proposal);
        best = word.best;
        better?.(word.best);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the search ended without a result')));
    }).finally(() => {
      clearTimeout(late);
      return worker.terminate();
    });
  }
}
