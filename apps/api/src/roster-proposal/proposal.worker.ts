import { parentPort, workerData } from 'node:worker_threads';
import { search } from './search.js';
import { loadSolver } from './solve.js';
import type { FromWorker, WorkerOrder } from './worker-words.js';

/* One search in a thread of its own: the solver holds its thread until it is done, and hears of a stop in shared memory. */

const { task, seconds, gap, stop } = workerData as WorkerOrder;
const stopped = new Int32Array(stop);
const say = (word: FromWorker) => parentPort?.postMessage(word);

const proposal = search(await loadSolver(), task, {
  seconds,
  gap,
  isStopped: () => Atomics.load(stopped, 0) === 1,
  better: (best) => say({ say: 'better', best }),
});
say({ say: 'done', proposal });
