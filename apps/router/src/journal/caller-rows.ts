import type { CentreId } from '@samsvar/core';
import type { EntityManager } from 'typeorm';
import type { Caller } from './callers.js';

/**
 * Keeps whose number a reference stands for, from the number's first call on and until the municipality's time for it is
 * out. Gives the references that are kept now: a number of a municipality that is not there is not.
 */
export async function keepCallers(tx: EntityManager, centre: CentreId, callers: readonly Caller[]): Promise<string[]> {
  if (callers.length === 0) return [];
  const rows: { ref: string }[] = await tx.query(
    `with caller as (
       select m.id as municipality_id, ref, number
         from unnest($2::text[], $3::text[], $4::text[]) as caller (municipality_id, ref, number)
         join samsvar.municipality m on m.centre_id = $1 and m.id::text = caller.municipality_id
     ), kept as (
       insert into samsvar.caller_number (centre_id, municipality_id, ref, number, seen_at)
       select $1, municipality_id, ref, number, coalesce(
                (select min(seen_at) from samsvar.caller_number before
                  where before.municipality_id = caller.municipality_id and before.number = caller.number), now())
         from caller
       on conflict do nothing
     ) select ref from caller`,
    [
      centre,
      callers.map(({ municipalityId }) => municipalityId),
      callers.map(({ ref }) => ref),
      callers.map(({ number }) => number),
    ],
  );
  return rows.map(({ ref }) => ref);
}

/** The next of a centre's callers, in the order of their references; `after` is the last one had. */
export async function nextCallers(
  tx: EntityManager,
  centre: CentreId,
  after: string,
  limit: number,
): Promise<Caller[]> {
  return tx.query(
    `select ref, number, municipality_id as "municipalityId" from samsvar.caller_number
      where centre_id = $1 and ref > $2 order by ref limit $3`,
    [centre, after, limit],
  );
}
