import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { apiDocument } from './openapi.js';

/* node dist/src/write-openapi.js FILE: writes the API's description there. */

const [file = 'openapi.json'] = process.argv.slice(2);
writeFileSync(file, `${JSON.stringify(await apiDocument(), null, 2)}\n`);
process.exit(0);
