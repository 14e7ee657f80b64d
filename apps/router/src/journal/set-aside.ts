import type { CentreId } from '@samsvar/core';
import { QueryFailedError, type EntityManager } from 'typeorm';

/** An entry as it lies in Redis. */
export type Waiting = { readonly id: string; readonly text: string };

/** An entry that the journal could not take: after which commit it stood, and why. */
export type SetAside = { readonly id: string; readonly after: string; readonly because: string };

/** Bad values, broken rules, more than Postgres holds: asked again, it would say the same. */
const ofTheEntry = /^(22|23|54)/;

/** Why it is the entry that is at fault; undefined when it is not: Postgres or Redis is away, and whoever waits gets on. */
export function faultOfEntry(why: unknown): string | undefined {
  if (why instanceof SyntaxError || why instanceof TypeError || why instanceof RangeError) return 'unreadable';
  if (!(why instanceof QueryFailedError)) return undefined;
  const { code = '' } = why.driverError as Error & { code?: string };
  return ofTheEntry.test(code) ? `refused by Postgres (${code})` : undefined;
}

/** Keeps it beside the journal, whole. All that stood before it is in the journal by now. */
export async function setAside(tx: EntityManager, centre: CentreId, { id, text }: Waiting, because: string) {
  await tx.query(
    `insert into samsvar.journal_set_aside (centre_id, id, at, after_commit, because, entry)
     values ($1, $2, now(), coalesce((select id from samsvar.journal_commit where centre_id = $1
                                       order by at desc, id desc limit 1), ''), $3, $4)
     on conflict do nothing`,
    [centre, id, because, Buffer.from(text)],
  );
}

/** All that was set aside in a centre, and has not been let go of. */
export function allSetAside(tx: EntityManager, centre: CentreId): Promise<SetAside[]> {
  return tx.query(
    `select id, after_commit as after, because from samsvar.journal_set_aside where centre_id = $1
      order by after_commit, id limit 10000`,
    [centre],
  );
}
