import type { Page } from 'playwright-core';
import { focused, runsOverTheEdge, shutsOut } from './open-to-all.js';
import { titled } from './patience.js';
import { arrive, atTheNumbers, everybodyLeaves, signIn, type Traveller } from './traveller.js';

let traveller: Traveller;
afterEach(async () => {
  await traveller.page.context().close();
  expect(traveller.strangers).toEqual([]);
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

describe('the telephone numbers of the centre [D14] [S01]', () => {
  it('say each whether it is open, and why', async () => {
    traveller = await atTheNumbers('Blid Bringebær');
    const rows = await traveller.page
      .getByRole('row')
      .filter({ has: traveller.page.getByRole('rowheader') })
      .all();
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) {
      const said = (await row.getByRole('cell').first().innerText()).replace(/\s+/g, ' ');
      expect(said).toMatch(/^(Ope|Stengt) (til|heile|opnar|pause|ingen|ikkje|beredskap|.+, opnar|.+)/);
    }
  });

  it('can be read in nynorsk, bokmål and English [B09]', async () => {
    traveller = await atTheNumbers('Blid Bringebær');
    const { page } = traveller;
    for (const [language, title] of [
      ['Bokmål', 'Telefonnumre'],
      ['English', 'Telephone numbers'],
      ['Nynorsk', 'Telefonnummer'],
    ] as const) {
      await page.getByRole('button', { name: /Blid Bringebær/ }).click();
      await page.getByRole('menuitemradio', { name: language }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await titled(page, `${title} – Samsvar`);
      expect(await shutsOut(page)).toEqual([]);
    }
  });

  it('stand under a banner that says they are invented, in a demo and nowhere else', async () => {
    traveller = await atTheNumbers('Blid Bringebær');
    const { page } = traveller;
    const banner = page.getByText('Demodata – personar, nummer og hendingar er oppdikta');
    expect(await banner.isVisible()).toBe(true);
    await page.route('**/api/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), isDemo: false } });
    });
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    expect(await banner.count()).toBe(0);
  });

  it('are reached with the keyboard alone', async () => {
    traveller = await atTheNumbers('Samla Selje');
    const { page } = traveller;
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Hopp til innhaldet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Endre /);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Beredskap/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Endre / })
      .and(page.locator(':focus'))
      .waitFor();
  });
});

describe('the page of numbers shuts nobody out', () => {
  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
  ])('%s', async (_, options) => {
    traveller = await atTheNumbers('Samla Selje', options);
    expect(await shutsOut(traveller.page)).toEqual([]);
    expect(await runsOverTheEdge(traveller.page)).toBe(false);
  });

  it('while it loads', async () => {
    await goWith((page) => page.route('**/open-now*', () => undefined));
    await traveller.page.getByText('Hentar …').waitFor({ state: 'attached' });
    expect(await shutsOut(traveller.page)).toEqual([]);
  });

  it('with no numbers yet', async () => {
    await goWith((page) =>
      page.route('**/municipalities?*', (route) => route.fulfill({ json: { items: [], next: null } })),
    );
    await traveller.page.getByText('Kontaktsenteret har ingen telefonnummer enno.').waitFor();
    expect(await shutsOut(traveller.page)).toEqual([]);
  });

  it('when something breaks on our side: what happened, what is safe, and the number to read out', async () => {
    const fault = { code: 'fault', traceId: '0af7651916cd43dd8448eb211c80319c' };
    await goWith((page) => page.route('**/open-now*', (route) => route.fulfill({ status: 500, json: fault })));
    const alert = traveller.page.getByRole('alert').filter({ hasText: fault.traceId });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Det som alt er lagra, er trygt.');
    expect(await alert.innerText()).toContain(fault.traceId);
    expect(await shutsOut(traveller.page)).toEqual([]);
    await traveller.page.unrouteAll();
    await traveller.page.getByRole('button', { name: 'Prøv att' }).click();
    await traveller.page.getByRole('rowheader').first().waitFor();
  });

  it('without network: what was loaded stays, and the page says so', async () => {
    traveller = await atTheNumbers('Samla Selje');
    const { page } = traveller;
    await page.context().setOffline(true);
    await page
      .locator('.offline')
      .getByText(/Du er fråkopla/)
      .waitFor();
    expect(await page.getByRole('rowheader').count()).toBeGreaterThanOrEqual(4);
    expect(await shutsOut(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('.offline').waitFor({ state: 'detached' });
  });
});

async function goWith(prepare: (page: Page) => Promise<unknown>): Promise<void> {
  traveller = await arrive();
  await prepare(traveller.page);
  await signIn(traveller, 'Samla Selje');
  await traveller.page.getByRole('heading', { level: 1, name: 'Telefonnummer' }).waitFor();
}
