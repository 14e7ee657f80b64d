import assert from 'node:assert/strict';
import { isRefused } from '@samsvar/core';
import { TenantDb } from '../tenant/tenant-db.js';
import type { MunicipalityScope } from '../tenant/scope.js';
import type { Neighbours } from './neighbours.js';
import type { TestDatabase } from './test-database.js';

/** A room's repository, as the three tests drive it. */
export type TenantRows = {
  readonly table: string;
  /** Adds a row with this local id: the same id is added in both municipalities. */
  add(scope: MunicipalityScope, id: string): Promise<unknown>;
  /** The local ids the repository shows. */
  ids(scope: MunicipalityScope): Promise<readonly string[]>;
  /** Changes or removes the row with this id; refuses, or answers undefined, when there is none. */
  change(scope: MunicipalityScope, id: string): Promise<unknown>;
};

type Claim = readonly [claim: string, holds: () => Promise<void>];

/**
 * The three tests that every repository of tenant rows passes, in two municipalities whose rows have equal local ids:
 *
 *     it.each(theSameThreeTests(() => ({ database, neighbours }), rows))('%s', (_, holds) => holds());
 *
 * Each is held up twice: through the repository, and by SQL without any filter, so that the wall is seen to stand alone.
 */
export function theSameThreeTests(
  place: () => { readonly database: TestDatabase; readonly neighbours: Neighbours },
  rows: TenantRows,
): Claim[] {
  const shared = '01890000-0000-7000-8000-00000000000a';
  const onlyThere = '01890000-0000-7000-8000-00000000000b';
  const at = () => {
    const { database, neighbours } = place();
    return { database, ...neighbours, db: new TenantDb(database.dataSource) };
  };
  const owners = (scope: MunicipalityScope): Promise<{ municipality_id: string }[]> =>
    at().db.within(scope, (tx) => tx.query(`select municipality_id from samsvar.${rows.table}`));

  return [
    [
      'sees its own',
      async () => {
        const { here, there } = at();
        await rows.add(here, shared);
        await rows.add(there, shared);
        await rows.add(there, onlyThere);
        assert.deepEqual(await rows.ids(here), [shared]);
        assert.deepEqual([...(await rows.ids(there))].sort(), [shared, onlyThere]);
      },
    ],
    [
      "does not see the other's",
      async () => {
        const { here, beyond } = at();
        assert.equal((await rows.ids(here)).includes(onlyThere), false);
        assert.deepEqual(await rows.ids(beyond), []);
        const seen = new Set((await owners(here)).map((row) => row.municipality_id));
        assert.deepEqual([...seen], [here.municipalityId]);
        assert.deepEqual(await owners(beyond), []);
      },
    ],
    [
      "cannot write the other's",
      async () => {
        const { here, there, database, db } = at();
        const theirs = () =>
          database.behindTheWall(`select * from samsvar.${rows.table} where municipality_id = $1 order by 1, 2`, [
            there.municipalityId,
          ]);
        const before = await theirs();
        const outcome = await rows.change(here, onlyThere);
        assert.ok(outcome === undefined || isRefused(outcome), 'changing what is not ours must answer like absent');
        await rows.change(here, shared);
        await db.within(here, (tx) =>
          tx.query(`update samsvar.${rows.table} set municipality_id = municipality_id where municipality_id = $1`, [
            there.municipalityId,
          ]),
        );
        await assert.rejects(
          db.within(there, (tx) =>
            tx.query(`update samsvar.${rows.table} set municipality_id = $1`, [here.municipalityId]),
          ),
          /row-level security/,
        );
        assert.deepEqual(await theirs(), before);
      },
    ],
  ];
}
