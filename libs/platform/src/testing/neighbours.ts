import { centreId, municipalityId } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { sealScope, type CentreScope, type MunicipalityScope } from '../tenant/scope.js';
import type { TestDatabase } from './test-database.js';

/** Two municipalities of one centre, and one of another centre: whoever stands here must see neither of the others. */
export type Neighbours = {
  readonly centre: CentreScope;
  readonly here: MunicipalityScope;
  readonly there: MunicipalityScope;
  readonly otherCentre: CentreScope;
  readonly beyond: MunicipalityScope;
};

export async function neighbours(database: TestDatabase): Promise<Neighbours> {
  const centre = await addCentre(database);
  const otherCentre = await addCentre(database);
  return {
    centre,
    here: await addMunicipality(database, centre, '9911', 'Herad'),
    there: await addMunicipality(database, centre, '9912', 'Dersund'),
    otherCentre,
    beyond: await addMunicipality(database, otherCentre, '9913', 'Utanfor'),
  };
}

async function addCentre(database: TestDatabase): Promise<CentreScope> {
  const id = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.centre (id, slug, name, policies, version) values ($1, $2, 'Kontaktsenter', '{}', 1)`,
    [id, `senter-${id.slice(-12)}`],
  );
  return sealScope({ kind: 'centre', centreId: centreId(id) });
}

async function addMunicipality(
  database: TestDatabase,
  { centreId }: CentreScope,
  kommunenummer: string,
  name: string,
): Promise<MunicipalityScope> {
  const id = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.municipality
       (id, centre_id, kommunenummer, name, written_standard, colour, monogram, version)
     values ($1, $2, $3, $4, 'nn', '#336699', 'H', 1)`,
    [id, centreId, kommunenummer, name],
  );
  return sealScope({ kind: 'municipality', centreId, municipalityId: municipalityId(id) });
}
