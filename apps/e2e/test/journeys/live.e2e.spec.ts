import type { Page } from 'playwright-core';
import { endOfNextYear } from './far-dates.js';
import { arrive, everybodyLeaves, signIn, type Traveller } from './traveller.js';

const travellers: Traveller[] = [];
afterEach(async () => {
  for (const { page, strangers, complaints } of travellers.splice(0)) {
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
afterAll(everybodyLeaves);

/** A change must be on everybody's screen within this; without the line it would take up to a minute. */
const AT_ONCE = { timeout: 30_000 };

describe('what is changed in a centre [D14] [C01]', () => {
  it('is seen at once by a colleague who touches nothing, and asked for by nobody in the other centre', async () => {
    const { page: neighbour } = await listening('Frisk Fiol', isUp, 'innlandsro');
    const { page: agent } = await listening('Blid Bringebær');
    const { page: coordinator } = await listening('Samla Selje');
    await choose(coordinator, /Beredskap/);
    await coordinator.getByLabel(/Kva skal den som ringjer/).fill('Straumbrot i heile kommunen.');
    await coordinator.getByRole('checkbox').check();

    // What it asked for itself as it opened has come.
    await neighbour.waitForLoadState('networkidle');
    const asked = asking(neighbour);
    await coordinator.getByRole('button', { name: 'Slå på beredskap' }).click();
    await line(agent).getByText('beredskap: Straumbrot i heile kommunen.').waitFor(AT_ONCE);
    await choose(coordinator, /Beredskap/);
    await coordinator.getByRole('button', { name: 'Slå av beredskap' }).click();
    await line(agent)
      .getByText(/beredskap/)
      .waitFor({ state: 'detached', ...AT_ONCE });
    expect(asked).toEqual([]);
  });

  it('reaches whoever has been away, when the line is up again', async () => {
    const { page: agent } = await listening('Blid Bringebær');
    const { page: administrator } = await listening('Grundig Gauk');
    await agent.context().setOffline(true);
    await agent.locator('.offline').waitFor();
    await choose(administrator, /Steng ei stund/);
    await administrator.getByLabel('Kvifor?').fill('flytting');
    await administrator.getByRole('group', { name: 'Til' }).getByLabel('Dato').fill(endOfNextYear);
    await administrator.getByRole('group', { name: 'Til' }).getByLabel('Klokkeslett').fill('23.30');
    await administrator.getByRole('button', { name: 'Steng', exact: true }).click();
    await line(administrator).getByText('flytting', { exact: false }).waitFor();

    await agent.context().setOffline(false);
    await line(agent).getByText('flytting', { exact: false }).waitFor(AT_ONCE);
    await administrator.getByRole('button', { name: 'Angre' }).click();
    await line(agent)
      .getByText('flytting', { exact: false })
      .waitFor({ state: 'detached', ...AT_ONCE });
  });

  it('goes on being told: a newer token is shown before the first runs out, and is taken', async () => {
    await listening('Blid Bringebær', isTokenTaken);
  });
});

const line = (page: Page) =>
  page
    .getByRole('region')
    .filter({ has: page.getByRole('heading', { level: 2, name: 'Samnanger' }) })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();

async function choose(page: Page, action: RegExp): Promise<void> {
  await line(page)
    .getByRole('button', { name: /^Endre / })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('dialog').waitFor();
}

/** The first word of the house on a new line: it is up. */
const isUp = (told: string): boolean => told.startsWith('40');

/** The house answers that the newer token holds until a later moment. */
const isTokenTaken = (told: string): boolean => /^43\d*\[\{"until":/.test(told);

/** Signed in with the numbers on the screen, and the house has said on its line what was waited for. */
async function listening(name: string, isSaid = isUp, centre = 'fjordvest'): Promise<Traveller> {
  const traveller = await arrive();
  travellers.push(traveller);
  const { page } = traveller;
  const said = page
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framereceived', { predicate: ({ payload }) => isSaid(String(payload)), timeout: 75_000 }),
    );
  await signIn(traveller, name, `/${centre}/lines`);
  await page.getByRole('rowheader').first().waitFor();
  await said;
  return traveller;
}

/** What the page asks our API for from now on. */
function asking(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url());
  });
  return asked;
}
