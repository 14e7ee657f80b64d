import { randomUUID } from 'node:crypto';
import { personId, type PersonId } from '@samsvar/core';
import { Client } from 'pg';

export type AtDesk = { readonly id: PersonId; readonly subject: string; readonly roles: readonly ['agent'] };

const layPeople = `
  insert into samsvar.person
    (id, centre_id, subject, given_name, family_name, languages, is_active, may_be_called, version)
  select id, $1, id::text, 'Tallaus', 'Tal', array['nn'], true, false, 1 from unnest($2::uuid[]) as id`;

const letThemAnswer = `
  insert into samsvar.role_grant (id, centre_id, person_id, role, granted_at, granted_by)
  select gen_random_uuid(), $1, id, 'agent', now(), id from unnest($2::uuid[]) as id`;

/** So many agents of the centre, each somebody else, whom our own records know. */
export async function manyPeople(databaseUrl: string, centreId: string, count: number): Promise<readonly AtDesk[]> {
  const people = Array.from({ length: count }, () => personId(randomUUID()));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(layPeople, [centreId, people]);
    await client.query(letThemAnswer, [centreId, people]);
  } finally {
    await client.end();
  }
  return people.map((id) => ({ id, subject: id, roles: ['agent'] }));
}
