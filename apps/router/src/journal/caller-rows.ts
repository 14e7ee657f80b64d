import type { CentreId } from '@samsvar/core';
import type { EntityManager } from 'typeorm';
import type { Caller } from './callers.js';

/** Keeps whose number a reference stands for, from now on and until the municipality's time for it is out. */
export async function keepCallers(tx: EntityManager, centre: CentreId, callers: readonly Caller[]): Promise<void> {
  if (callers.length === 0) return;
  await tx.query(
    `insert into samsvar.caller_number (centre_id, municipality_id, ref, number, seen_at)
     select $1, municipality_id, ref, number, now()
       from unnest($2::uuid[], $3::text[], $4::text[]) as caller (municipality_id, ref, number)
     on conflict do nothing`,
    [
      centre,
      callers.map(({ municipalityId }) => municipalityId),
      callers.map(({ ref }) => ref),
      callers.map(({ number }) => number),
    ],
  );
}

export async function callersOf(tx: EntityManager, centre: CentreId): Promise<Caller[]> {
  return tx.query(
    `select ref, number, municipality_id as "municipalityId" from samsvar.caller_number
      where centre_id = $1 order by seen_at desc`,
    [centre],
  );
}
