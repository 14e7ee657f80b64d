import type { DataSource } from 'typeorm';
import type { Log } from '../log/index.js';

const tryEveryMs = 1_000;

/**
 * Connects now, or as soon as Postgres is there: for whoever has work that does without it. Until then each question fails
 * at once. `stop` gives up trying.
 */
export function connectWhenThere(dataSource: DataSource, log: Log): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isAway = false;
  const connect = async (): Promise<void> => {
    try {
      await dataSource.initialize();
      if (isAway) log.info('postgres is there');
      if (isStopped) await dataSource.destroy();
    } catch (err) {
      if (!isAway) log.warn({ err }, 'postgres is away');
      isAway = true;
      if (!isStopped) timer = setTimeout(() => void connect(), tryEveryMs);
    }
  };
  void connect();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
