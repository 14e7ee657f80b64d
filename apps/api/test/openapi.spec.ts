import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocument } from '../src/openapi.js';

const committed = (file: string) => readFileSync(join(__dirname, '../../..', file), 'utf8');

describe('the committed description of the API', () => {
  it('is what the routes and DTOs say (else: npm run openapi)', async () => {
    const document: unknown = JSON.parse(JSON.stringify(await apiDocument()));
    expect(JSON.parse(committed('apps/api/openapi.json'))).toEqual(document);
  });

  it("is what the web's types were made from (else: npm run openapi)", () => {
    const command = join(__dirname, '../node_modules/.bin/openapi-typescript');
    const types = execFileSync(command, [join(__dirname, '../openapi.json')], { encoding: 'utf8' });
    expect(committed('apps/web/src/shared/generated/api.d.ts').trim()).toBe(types.trim());
  });
});
