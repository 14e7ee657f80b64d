import 'reflect-metadata';
import { Client } from 'pg';
import { seedConfig } from './seed/config.js';
import { sow } from './seed/sow.js';
import { demoCentres, demoMunicipalities, demoPeople } from './world/index.js';

/* node apps/demo/dist/seed.js: lays the demo world in a migrated database; harmless twice. */

const { migrationDatabaseUrl, watchOf } = seedConfig();
const client = new Client({
  connectionString: migrationDatabaseUrl,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 10_000,
});
await client.connect();
try {
  await sow(client, watchOf === undefined ? undefined : new Date(watchOf));
  console.log(
    `The demo world is laid: ${demoCentres.length} centres, ${demoMunicipalities.length} municipalities, ${demoPeople.length} people.`,
  );
} finally {
  await client.end();
}
