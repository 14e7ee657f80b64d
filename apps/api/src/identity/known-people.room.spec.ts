import { personId, type Role } from '@samsvar/core';
import { TenantDb } from '@samsvar/platform';
import { neighbours, type Neighbours, type TestDatabase } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from '../../test/api-database.js';
import { KnownPeople } from '@samsvar/platform';

let database: TestDatabase;
let places: Neighbours;
let people: KnownPeople;
beforeAll(async () => {
  database = await apiDatabase();
  places = await neighbours(database);
  people = new KnownPeople(new TenantDb(database.dataSource));
});
afterAll(() => database.drop());

describe('whoever shows a verified token', () => {
  it('is the person with its subject, with the grants whose role the token carries', async () => {
    const mona = await aPerson('Mona Marihand', ['agent', 'coordinator']);
    expect(await people.find(tokenOf(mona.subject, 'agent', 'steering'))).toEqual({
      subject: mona.subject,
      personId: mona.id,
      name: 'Mona Marihand',
      grants: [{ role: 'agent', centreId: places.centre.centreId, municipalityId: null, unitId: null }],
    });
  });

  it('is known without a grant, and may then do nothing', async () => {
    const { subject } = await aPerson('Ny Nebbdyr', []);
    expect(await people.find(tokenOf(subject, 'agent'))).toMatchObject({ grants: [] });
  });

  it('is nobody when we know no such person, or the person has left', async () => {
    const { subject } = await aPerson('Gammal Gauk', ['agent'], false);
    expect(await people.find(tokenOf(subject, 'agent'))).toBeUndefined();
    expect(await people.find(tokenOf(uuidv7(), 'agent'))).toBeUndefined();
  });
});

it('shows at the door nobody but whoever knocks', async () => {
  await aPerson('Annan Ask', ['agent']);
  const { subject, id } = await aPerson('Ein Einer', ['agent']);
  const db = new TenantDb(database.dataSource);
  const seen = await db.atSignIn(subject, async (tx) => ({
    people: await tx.query('select id from samsvar.person'),
    grantsOf: await tx.query('select person_id as id from samsvar.role_grant'),
    centres: await tx.query('select id from samsvar.centre'),
    municipalities: await tx.query('select id from samsvar.municipality'),
  }));
  expect(seen).toEqual({ people: [{ id }], grantsOf: [{ id }], centres: [], municipalities: [] });
});

it('lets nobody write at the door', async () => {
  const { subject, id } = await aPerson('Ivrig Ilder', []);
  const db = new TenantDb(database.dataSource);
  await db.atSignIn(subject, (tx) => tx.query('update samsvar.person set version = 9'));
  expect(await database.behindTheWall('select version from samsvar.person where id = $1', [id])).toEqual([
    { version: 1 },
  ]);
  const grant = `insert into samsvar.role_grant (id, person_id, role, granted_at, granted_by)
    values (gen_random_uuid(), '${id}', 'platform-administrator', now(), '${id}')`;
  await expect(db.atSignIn(subject, (tx) => tx.query(grant))).rejects.toThrow(/row-level security/);
});

async function aPerson(name: string, held: readonly Role[], isActive = true) {
  const [givenName, familyName] = name.split(' ');
  const person = { id: personId(uuidv7()), subject: uuidv7() };
  await database.behindTheWall(
    `insert into samsvar.person (id, centre_id, subject, given_name, family_name, languages, is_active, may_be_called, version)
     values ($1, $2, $3, $4, $5, '{nn}', $6, false, 1)`,
    [person.id, places.centre.centreId, person.subject, givenName, familyName, isActive],
  );
  for (const role of held) {
    await database.behindTheWall(
      `insert into samsvar.role_grant (id, centre_id, person_id, role, granted_at, granted_by)
       values ($1, $2, $3, $4, now(), $3)`,
      [uuidv7(), places.centre.centreId, person.id, role],
    );
  }
  return person;
}

const tokenOf = (subject: string, ...roles: Role[]) => ({ subject, name: 'N.N.', roles, expiresAt: 0 as never });
