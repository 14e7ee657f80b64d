// Known trespasses, each with the fence that must refuse it. `file` says where the code would stand.

/** @typedef {{ sentence: string, file: string, code: string, rule: string }} Trespass */

/** @type {Trespass[]} */
export const trespasses = [
  {
    sentence: 'the core may not know an adapter',
    file: 'libs/core/src/routing/trespass.ts',
    code: "import { sealScope } from '@samsvar/platform';\nexport const taken = sealScope;",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'the core may not use an npm package',
    file: 'libs/core/src/routing/trespass.ts',
    code: "import { uuidv7 } from 'uuidv7';\nexport const id = uuidv7;",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'a contract may not know an adapter',
    file: 'libs/contracts/src/trespass.ts',
    code: "import { sealScope } from '@samsvar/platform';\nexport const taken = sealScope;",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'the browser may not know what runs on Node',
    file: 'apps/web/src/trespass.ts',
    code: "import { sealScope } from '@samsvar/platform';\nexport const taken = sealScope;",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'a project is entered by its name, not by its path',
    file: 'apps/api/src/trespass.ts',
    code: "import { sealScope } from '../../../libs/platform/src/tenant/scope.js';\nexport const taken = sealScope;",
    rule: '@nx/enforce-module-boundaries',
  },
  ...[
    ['clock', 'export const now = Date.now();', 'no-restricted-syntax'],
    ['calendar', 'export const today = new Date();', 'no-restricted-syntax'],
    ['dice', 'export const chance = Math.random();', 'no-restricted-syntax'],
    ['timer', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
    ['process', 'export const where = process.cwd();', 'no-restricted-globals'],
    [
      'file system',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
      'no-restricted-imports',
    ],
  ].map(([what, code, rule]) => ({
    sentence: `the core has no ${what}`,
    file: 'libs/core/src/routing/trespass.ts',
    code,
    rule,
  })),
  {
    sentence: 'a room is entered by its door',
    file: 'apps/api/src/tenancy/trespass.ts',
    code: "import { secret } from '../identity/secret.js';\nexport const taken = secret;",
    rule: 'no-restricted-imports',
  },
  {
    sentence: 'a room has one door',
    file: 'apps/api/src/tenancy/trespass.ts',
    code: "import { secret } from '#api/identity/secret';\nexport const taken = secret;",
    rule: 'no-restricted-imports',
  },
  {
    sentence: 'a room knocks only where the table lets it',
    file: 'apps/api/src/edge/trespass.ts',
    code: "import { secret } from '#api/tenancy';\nexport const taken = secret;",
    rule: 'no-restricted-imports',
  },
  {
    sentence: 'only config.ts reads the environment',
    file: 'apps/api/src/edge/trespass.ts',
    code: 'export const url = process.env.DATABASE_URL;',
    rule: 'no-restricted-syntax',
  },
  {
    sentence: 'there are no default exports',
    file: 'apps/api/src/edge/trespass.ts',
    code: 'export default 1;',
    rule: 'no-restricted-syntax',
  },
  {
    sentence: '`export *` belongs in a door',
    file: 'libs/core/src/kernel/trespass.ts',
    code: "export * from './ids.js';",
    rule: 'no-restricted-syntax',
  },
  {
    sentence: 'there are no enums',
    file: 'libs/core/src/kernel/trespass.ts',
    code: 'export enum Colour { Red }',
    rule: 'no-restricted-syntax',
  },
  {
    sentence: 'a test is on or it is gone',
    file: 'libs/core/src/kernel/trespass.spec.ts',
    code: "it.skip('rests', () => undefined);",
    rule: 'no-restricted-syntax',
  },
  {
    sentence: 'a file over 300 lines is two files',
    file: 'libs/core/src/kernel/trespass.ts',
    code: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
    rule: 'max-lines',
  },
];

/** The same kind of thing where it is allowed: a fence that refuses everything would be no fence. */
export const allowed = [
  {
    sentence: 'an app may know an adapter',
    file: 'apps/api/src/edge/guest.ts',
    code: "import type { MunicipalityScope } from '@samsvar/platform';\nexport type Taken = MunicipalityScope;",
  },
  {
    sentence: 'config.ts reads the environment',
    file: 'apps/api/src/config.ts',
    code: 'export const url = process.env.DATABASE_URL;',
  },
  {
    sentence: 'a room knocks where the table lets it',
    file: 'apps/api/src/tenancy/guest.ts',
    code: "import { door } from '#api/edge';\nexport const taken = door;",
  },
  { sentence: 'a door opens on its room', file: 'libs/core/src/kernel/index.ts', code: "export * from './ids.js';" },
];
