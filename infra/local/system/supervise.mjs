import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('../processes/child.mjs').Child} Child */

/**
 * Keeps a process running: when it ends by itself it is started again, until it does not even become ready.
 * @param {() => Promise<Child>} start
 * @param {object} told
 * @param {(end: string) => void} told.ended
 * @param {(error: Error) => void} told.lost
 * @returns {Promise<{ readonly pid: number, stop: () => Promise<void> }>}
 */
export async function supervise(start, { ended, lost }) {
  let child = await start();
  let isWanted = true;

  const watch = async () => {
    for (;;) {
      const end = await child.ended;
      if (!isWanted) return;
      ended(end);
      await pause(200); // a process that ends at once should not fill the log
      if (!isWanted) return;
      child = await start();
    }
  };
  watch().catch(lost);

  return {
    get pid() {
      return child.pid;
    },
    stop: () => {
      isWanted = false;
      return child.stop();
    },
  };
}
