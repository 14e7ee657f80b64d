// What runs in production holds nothing of the demo world: no package of it, and no line that reaches for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';

const deployed = ['apps/api', 'apps/router', 'apps/web'];

/** @param {string} project @returns {string[]} the projects of ours that it is built from, itself included */
function builtFrom(project) {
  const { dependencies = {} } = JSON.parse(readFileSync(inCheckout(project, 'package.json'), 'utf8'));
  const ours = Object.keys(dependencies).filter((name) => name.startsWith('@samsvar/'));
  return [
    project,
    ...ours.flatMap((name) => builtFrom(name === '@samsvar/demo' ? 'apps/demo' : name.replace('@samsvar', 'libs'))),
  ];
}

/** @param {string} folder @returns {string[]} */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

it.each(deployed)('%s is built from nothing of the demo world', (project) => {
  const parts = builtFrom(project);
  expect(parts).not.toContain('apps/demo');
  const reaching = parts
    .flatMap((part) => filesUnder(inCheckout(part, 'src')))
    .filter((file) => /from '(@samsvar\/demo|[./]+\/demo\/)/.test(readFileSync(file, 'utf8')));
  expect(reaching).toEqual([]);
});
