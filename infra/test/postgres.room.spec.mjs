// The local database as another account of the same machine meets it.
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../local/processes/ports.mjs';
import { forgetPostgres, startPostgres } from '../local/services/postgres.mjs';

jest.setTimeout(60_000);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samsvar-postgres-'));
  chmodSync(dir, 0o711);
});
afterEach(async () => {
  await forgetPostgres(join(dir, 'postgres'));
  rmSync(dir, { recursive: true, force: true });
});

/** The superuser may run programs as whoever started Samsvar. */
it('lets in as superuser nobody but who can read the owner’s file, at the first start and the next', async () => {
  for (const _ of ['first', 'next']) {
    const postgres = await startPostgres({ dir: join(dir, 'postgres'), port: await freePort(), isThrowAway: true });
    try {
      expect(statSync(join(postgres.dir, 'superuser')).mode & 0o777).toBe(0o600);
      await expect(signIn(postgres.url)).resolves.toBe('postgres');
      await expect(signIn(`postgres://postgres:postgres@127.0.0.1:${postgres.port}/postgres`)).rejects.toThrow(
        'password authentication failed',
      );
      await expect(signIn(postgres.appUrl)).resolves.toBe('samsvar_app');
    } finally {
      await postgres.stop();
    }
  }
});

/** @param {string} connectionString @returns {Promise<string>} */
async function signIn(connectionString) {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    return (await client.query('select current_user as me')).rows[0].me;
  } finally {
    await client.end().catch(() => undefined); // refused at the door: there is nothing to close
  }
}
