// Every Norwegian text that somebody sees, each with where it stands. Read from the sources, under Jest, which can load them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';

/** @typedef {{ where: string, text: string }} Text */
/** @typedef {'nn' | 'nb'} Language */

/** The message catalogue of the screens, sentence by sentence. @param {Language} language @returns {Promise<Text[]>} */
export async function catalogue(language) {
  const { catalogue: words } = await load('apps/web/src/words/catalogue.ts');
  return sentences(words[language], language);
}

/** @param {Language} language @returns {Promise<Text[]>} */
export async function allTexts(language) {
  const own = language === 'nn' ? await onlyNynorsk() : [];
  return [...(await catalogue(language)), ...(await holidays(language)), ...(await greetings(language)), ...own];
}

/** What is made up, and no dictionary has: the names of the demo's people and places. @returns {Promise<Set<string>>} */
export async function names() {
  const { demoPeople, demoMunicipalities, demoCentres } = await load('apps/demo/src/world/index.ts');
  const { municipalityWords } = await load('apps/demo/src/sign-in/words.ts');
  const all = [
    ...demoPeople.flatMap((/** @type {any} */ { givenName, familyName }) => [givenName, familyName]),
    ...[...demoMunicipalities, ...demoCentres].map(({ name }) => name),
    ...Object.values(municipalityWords),
  ];
  return new Set(all.flatMap((name) => name.split(/[^\p{L}]+/u)));
}

/** @param {string} path @returns {Promise<any>} */
const load = (path) => import(inCheckout(path));

/** @param {object} words @param {string} path @returns {Text[]} */
function sentences(words, path) {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ where: `${path}.${key}`, text: value.replaceAll(/{{\w+}}/g, '…') }]
      : sentences(value, `${path}.${key}`),
  );
}

/** @param {Language} language @returns {Promise<Text[]>} */
async function holidays(language) {
  const { holidaysOf } = await load('libs/core/src/tenancy/holidays.ts');
  return holidaysOf(2026).map((/** @type {any} */ { names }) => ({ where: 'holidays', text: names[language] }));
}

/** What callers of the demo hear. @param {Language} language @returns {Promise<Text[]>} */
async function greetings(language) {
  const { greetings } = await load('apps/demo/src/world/greetings.ts');
  return [{ where: 'greetings', text: String(greetings[language]('…')[language]) }];
}

async function onlyNynorsk() {
  return [
    ...(await demoPages()),
    ...(await demoWorld()),
    ...['panel', 'citizen', 'ask'].flatMap((name) => sentencesIn(`apps/demo/panel/${name}.ts`)),
    ...page('apps/web/index.html', readFileSync(inCheckout('apps/web/index.html'), 'utf8')),
    ...keycloakPages(),
    ...glossary(),
    ...guides(),
  ];
}

async function demoPages() {
  const { choosePage, faultHtml } = await load('apps/demo/src/sign-in/pages.ts');
  const { Directory } = await load('apps/demo/src/sign-in/directory.ts');
  const { panelPage } = await load('apps/demo/src/simulator/panel-page.ts');
  const { demoPeople, demoMunicipalities } = await load('apps/demo/src/world/index.ts');
  const telephones = [{ agentId: demoPeople[0].id, centre: demoPeople[0].centre }];
  // Titles are written as the employer writes.
  const bokmaal = demoMunicipalities.filter((/** @type {any} */ { writtenStandard }) => writtenStandard === 'nb');
  const inNynorsk = demoPeople.filter(
    (/** @type {any} */ { employer }) => !bokmaal.some((/** @type {any} */ { key }) => key === employer),
  );
  return [
    ...page('demo sign-in', choosePage('/', new Directory(inNynorsk).all())),
    ...page('demo sign-in fault', faultHtml('')),
    ...page('/demo', panelPage(telephones, 12, 'real')),
  ];
}

/** What the demo's nynorsk municipalities call their lines and units. */
async function demoWorld() {
  const { demoMunicipalities } = await load('apps/demo/src/world/index.ts');
  return demoMunicipalities
    .filter((/** @type {any} */ { writtenStandard }) => writtenStandard === 'nn')
    .flatMap((/** @type {any} */ { key, lines, units }) =>
      [...lines, ...units].map(({ name }) => ({ where: `demo ${key}`, text: name })),
    );
}

/** The sentences that a script says: they begin with a capital, as no name of a thing in code does. @param {string} path @returns {Text[]} */
function sentencesIn(path) {
  const lines = readFileSync(inCheckout(path), 'utf8').split('\n');
  return lines
    .filter((line) => !line.includes('throw new') && !/^\s*(\/\*|\*|\/\/)/.test(line))
    .flatMap((line) => [...line.matchAll(/['`]([A-ZÆØÅ][a-zæøå][^'`]*)['`]/g)])
    .map(([, text = '']) => ({ where: path, text: text.replaceAll(/\$\{[^}]*\}/g, '…') }));
}

/** What whoever sits at the screens reads beside them, paragraph by paragraph. @returns {Text[]} */
function guides() {
  const folder = inCheckout('docs/guides');
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => ({ where: `docs/guides/${name}`, text: line.replaceAll(/\]\([^)]*\)|`[^`]*`/g, ' ') })),
  );
}

function keycloakPages() {
  const realm = JSON.parse(readFileSync(inCheckout('infra/keycloak/samsvar-realm.json'), 'utf8'));
  return [
    ...Object.values(realm.localizationTexts.nn ?? realm.localizationTexts.no),
    ...realm.roles.realm.map((/** @type {any} */ { description }) => description),
  ].map((text) => ({ where: 'infra/keycloak/samsvar-realm.json', text }));
}

/** The nynorsk column of the glossary's tables. */
function glossary() {
  const tables = readFileSync(inCheckout('docs/glossary.md'), 'utf8').split('\n\n');
  return tables
    .filter((table) => /^\|[^|]*\| nynorsk /.test(table))
    .flatMap((table) => table.split('\n').slice(2))
    .map((row) => ({ where: 'docs/glossary.md', text: (row.split('|')[2] ?? '').replace(/\bpl\./g, '') }));
}

/** What is read on a page, and what is read out. @param {string} where @param {string} html @returns {Text[]} */
function page(where, html) {
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(html) ?? [];
  const labels = [...html.matchAll(/(?:aria-label|title|placeholder)="([^"]*)"/g)].map(([, label = '']) => label);
  const shown = html
    .replaceAll(/<(head|style|script)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n');
  return [title, ...labels, ...shown]
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ where, text }));
}
