import type { Page, Route } from 'playwright-core';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

/* What the pages look like on a day when nothing has happened yet, and on one when the house cannot answer. */

const fault = { code: 'fault', traceId: '0af7651916cd43dd8448eb211c80319c' };
/** All that is asked about a centre's roster. */
const ofRoster = /\/api\/centres\/[^/]+\/(roster|swaps|absences|wishes|wish-periods|handover-notes)\b/;

let traveller: Traveller;
afterEach(() => leaves(traveller));
afterAll(everybodyLeaves);

describe('shuts nobody out when nothing is there', () => {
  it('the board', async () => {
    const page = await opens('Samla Selje', 'now', async (page) => {
      await page.route(
        '**/api/**/figures/today',
        changed<{ whole: object }>((day) => ({ ...day, whole: noCalls(day.whole) })),
      );
      await page.route('**/api/**/offers?*', nothing);
    });
    await page.getByText('Ingen har ringt i dag.').waitFor();
    await page.getByRole('button', { name: 'Vis kven som fekk samtalane' }).click();
    await page.getByText('Ingen har fått tilbod om ein samtale enno.').waitFor();
    await isOpenToAll(page);
  });

  it('one’s own page', async () => {
    const page = await opens('Open Osp', 'own', (page) => page.route(ofRoster, nothing));
    for (const words of [
      'Du har ingen vakter dei neste åtte vekene.',
      'Ingen har spurt om vaktbyte.',
      'Du har ikkje meldt noko fråvær.',
      'Du har ingen ønske.',
      'Ingen har skrive noko til neste vakt.',
    ])
      await page.getByText(words).waitFor();
    await isOpenToAll(page);
  });

  it('the demand', async () => {
    const none = { ordinary: [], seasons: [], events: [] };
    const page = await opens('Samla Selje', 'roster/demand', (page) =>
      page.route(
        '**/api/**/roster/demand',
        changed<object>((said) => ({ ...said, ...none })),
      ),
    );
    await page.getByRole('button', { name: 'Legg til krav' }).waitFor();
    expect(await page.getByRole('group', { name: /^Krav \d+$/ }).count()).toBe(0);
    await isOpenToAll(page);
  });
});

describe('shuts nobody out when something breaks on our side, and says what to read out', () => {
  it.each([
    ['the board', 'Samla Selje', 'now', '**/api/**/figures/today', 1],
    ['one’s own page', 'Open Osp', 'own', ofRoster, 5],
    ['the demand', 'Samla Selje', 'roster/demand', '**/api/**/roster/demand', 1],
  ] as const)('%s', async (_, name, place, asked, parts) => {
    const page = await opens(name, place, (page) =>
      page.route(asked, (route) => route.fulfill({ status: 500, json: fault })),
    );
    const told = page.getByRole('alert').filter({ hasText: fault.traceId });
    await told.nth(parts - 1).waitFor();
    await isOpenToAll(page);
    const broken = await told.count();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Prøv att' }).first().click();
    await told.nth(broken - 1).waitFor({ state: 'detached' });
  });

  it('who was offered the calls', async () => {
    const page = await opens('Samla Selje', 'now', (page) =>
      page.route('**/api/**/offers?*', (route) => route.fulfill({ status: 500, json: fault })),
    );
    await page.getByRole('button', { name: 'Vis kven som fekk samtalane' }).click();
    await page.getByRole('alert').filter({ hasText: fault.traceId }).waitFor();
    await isOpenToAll(page);
  });
});

async function opens(name: string, place: string, prepare: (page: Page) => Promise<unknown>): Promise<Page> {
  traveller = await arrive();
  await prepare(traveller.page);
  await signIn(traveller, name, `/fjordvest/${place}`);
  return traveller.page;
}

async function isOpenToAll(page: Page): Promise<void> {
  expect(await shutsOut(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shutsOut(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(page)).toBe(false);
}

const nothing = (route: Route) => route.fulfill({ json: { items: [], next: null } });

/** What the house says, but for this. */
const changed =
  <T>(change: (said: T) => unknown) =>
  async (route: Route): Promise<void> => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: change((await answer.json()) as T) });
  };

const noCalls = (day: object): object =>
  Object.fromEntries(Object.entries(day).map(([what, count]) => [what, typeof count === 'number' ? 0 : count]));
