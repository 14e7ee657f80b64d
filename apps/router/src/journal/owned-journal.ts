import { randomUUID } from 'node:crypto';
import type { CentreId } from '@samsvar/core';
import { centreKeys, type Log, type TenantDb } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import { Callers } from './callers.js';
import { JournalWriter } from './journal-writer.js';

export type JournalParts = {
  readonly centre: CentreId;
  readonly redis: Redis;
  readonly db: TenantDb;
  readonly log: Log;
  readonly moved: (commit: string) => void;
  /** The callers of this process's ownership before, when nobody else has had the floor since. */
  readonly remembered?: Callers | undefined;
  /** Counts the entries that the journal could not take. */
  readonly setAside: () => void;
};

/** A centre's journal and its callers, in the hands of whoever owns the floor. */
export type OwnedJournal = {
  readonly callers: Callers;
  /** A commit has left something to move. */
  readonly knock: () => void;
  readonly close: () => Promise<void>;
};

/** From what the last owner left. Rejects when Redis is away. */
export async function openJournal({
  centre,
  redis,
  db,
  log,
  moved,
  remembered,
  setAside,
}: JournalParts): Promise<OwnedJournal> {
  const keys = centreKeys(centre);
  const failed = (err: unknown) => log.warn({ err, centre }, 'the journal waits');
  const callers = await Callers.of({ redis, keys, newRef: randomUUID, failed }, remembered);
  const monotonic = () => performance.now();
  const writer = new JournalWriter({
    ...{ centre, redis, keys, db, callers, monotonic, moved, failed },
    setAside: (entry, because) => {
      setAside();
      log.error({ centre, entry, because }, 'an entry of the journal was set aside');
    },
  });
  return { callers, knock: () => writer.knock(), close: () => writer.stop() };
}
