import type { JournalEntry } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import type { EntityManager } from 'typeorm';

const instantOf = (millis: number) => new Date(millis).toISOString();

/** Keeps the entries in Postgres. Those that are there already stay as they are: by their ids they are the same. */
export async function keepEntries(tx: EntityManager, centre: CentreId, entries: readonly JournalEntry[]) {
  await tx.query(
    `insert into samsvar.journal_commit
       (centre_id, at, id, previous, fence, plan_version, events, floor_before, core_version)
     select $1, at, id, previous, fence, plan_version, events, floor_before, core_version
       from unnest($2::timestamptz[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::integer[])
         as entry (at, id, previous, fence, plan_version, events, floor_before, core_version)
     on conflict do nothing`,
    [
      centre,
      entries.map(({ at }) => instantOf(at)),
      entries.map(({ commit }) => commit),
      entries.map(({ previous }) => previous),
      entries.map(({ fence }) => fence),
      entries.map(({ planVersion }) => planVersion),
      entries.map(({ events }) => JSON.stringify(events)),
      entries.map(({ before }) => before ?? null),
      entries.map(coreOf),
    ],
  );
  const facts = entries.flatMap((entry) => entry.facts.map((fact, ordinal) => ({ entry, fact, ordinal })));
  await tx.query(
    `insert into samsvar.journal_fact
       (centre_id, municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body)
     select $1, municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body
       from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[],
                   $9::text[], $10::json[])
         as kept (municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body)
     on conflict do nothing`,
    [
      centre,
      facts.map(({ entry, fact }) => ('callId' in fact ? (entry.municipalityOf[fact.callId] ?? null) : null)),
      facts.map(({ fact }) => instantOf(fact.at)),
      facts.map(({ fact }) => fact.id),
      facts.map(({ entry }) => entry.commit),
      facts.map(({ ordinal }) => ordinal),
      facts.map(({ fact }) => fact.fact),
      facts.map(({ fact }) => ('callId' in fact ? fact.callId : null)),
      facts.map(({ fact }) => ('agentId' in fact ? fact.agentId : null)),
      facts.map(({ fact }) => JSON.stringify(fact)),
    ],
  );
}

/** Before cores said which they are, there was none of this number. */
export const coreOf = ({ core = 0 }: Pick<JournalEntry, 'core'>): number => core;

/** An entry as it is read again: facts as the bytes that were written. */
export type KeptEntry = Pick<JournalEntry, 'commit' | 'previous' | 'at' | 'events' | 'before'> & {
  readonly core: number;
  readonly facts: readonly string[];
};

type Row = {
  id: string;
  previous: string;
  at: Date;
  events: string;
  floor_before: string | null;
  core_version: number;
  facts: string[] | null;
};

/** The next entries of a centre in their order, from `from` up to, not including, `to`; `after` is the last one had. */
export async function nextEntries(
  tx: EntityManager,
  centre: CentreId,
  span: { readonly from: Date; readonly to: Date },
  after: string,
  limit: number,
): Promise<KeptEntry[]> {
  const rows: Row[] = await tx.query(
    `select c.id, c.previous, c.at, c.events, c.floor_before, c.core_version,
            (select array_agg(f.body::text order by f.ordinal)
               from samsvar.journal_fact f where f.centre_id = c.centre_id and f.commit_id = c.id) as facts
       from samsvar.journal_commit c
      where c.centre_id = $1 and c.at >= $2 and c.at < $3 and c.id > $4
      order by c.id limit $5`,
    [centre, span.from, span.to, after, limit],
  );
  return rows.map(({ id, previous, at, events, floor_before, core_version: core, facts }) => ({
    commit: id,
    ...{ previous, core },
    at: at.getTime() as KeptEntry['at'],
    events: JSON.parse(events) as KeptEntry['events'],
    facts: facts ?? [],
    ...(floor_before === null ? {} : { before: floor_before }),
  }));
}
