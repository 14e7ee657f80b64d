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
};

/** A centre's journal and its callers, in the hands of whoever owns the floor. */
export type OwnedJournal = {
  readonly callers: Callers;
  /** A commit has left something to move. */
  readonly knock: () => void;
  readonly close: () => Promise<void>;
};

/** From what the last owner left. Rejects when Redis is away. */
export async function openJournal({ centre, redis, db, log, moved }: JournalParts): Promise<OwnedJournal> {
  const keys = centreKeys(centre);
  const failed = (err: unknown) => log.warn({ err, centre }, 'the journal waits');
  const callers = await Callers.of({ redis, keys, newRef: randomUUID, failed });
  const monotonic = () => performance.now();
  const writer = new JournalWriter({ ...{ centre, redis, keys, db, callers, monotonic, moved, failed } });
  return { callers, knock: () => writer.knock(), close: () => writer.stop() };
}
