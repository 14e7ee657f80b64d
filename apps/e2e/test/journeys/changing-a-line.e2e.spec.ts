import type { Page } from 'playwright-core';
import { shutsOut } from './open-to-all.js';
import { endOfNextYear } from './far-dates.js';
import { atTheNumbers, everybodyLeaves, type Traveller } from './traveller.js';

let traveller: Traveller;
let page: Page;
afterEach(async () => {
  await page.context().close();
  expect(traveller.strangers).toEqual([]);
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

const place = 'Samnanger';
const administrator = 'Grundig Gauk';
const coordinator = 'Samla Selje';
const changes = () => page.getByRole('button', { name: /^Endre / });
const line = () =>
  page
    .getByRole('region', { name: place })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();

describe('the hours of a line [D14]', () => {
  it('are changed to open and close twice a day, and put back', async () => {
    await as(administrator);
    await choose(/Opningstider/);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Legg til periode laurdag' }).click();
    expect(await shutsOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv klokkeslettet slik: 09.00.').waitFor();

    const saturday = page.getByRole('group', { name: 'laurdag, periode 1' });
    await saturday.getByLabel('Opnar').fill('10');
    await saturday.getByLabel('Stengjer').fill('11.30');
    const again = page.getByRole('group', { name: 'laurdag, periode 2' });
    await again.getByLabel('Opnar').fill('1215');
    await again.getByLabel('Stengjer').fill('14:00');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await saturdays()).toEqual(['10.00', '11.30', '12.15', '14.00']);

    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Opningstidene er som før.').waitFor();
    expect(await saturdays()).toEqual(['00.00', '24.00']);
  });
});

describe('closing a line for a while [D14]', () => {
  it('shows at once with its reason, and is taken back', async () => {
    await as(administrator);
    const before = await line().innerText();
    await choose(/Steng ei stund/);
    expect(await shutsOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Steng', exact: true }).click();
    await page.getByText('Skriv kort kvifor.').waitFor();
    await page.getByLabel('Kvifor?').fill('brannøving');
    await page.getByRole('group', { name: 'Til' }).getByLabel('Dato').fill(endOfNextYear);
    await page.getByRole('group', { name: 'Til' }).getByLabel('Klokkeslett').fill('23.30');
    await page.getByRole('button', { name: 'Steng', exact: true }).click();
    await line().getByText('brannøving', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Stenginga er borte.').waitFor();
    await line().getByText('brannøving', { exact: false }).waitFor({ state: 'detached' });
    expect(await line().innerText()).toBe(before);
  });
});

describe('what was being typed when the session ran out', () => {
  it('is there again after signing in, says that it is not saved, and is gone when given up', async () => {
    await as(administrator);
    await choose(/Steng ei stund/);
    await page.getByLabel('Kvifor?').fill('straumbrot på kommunehuset');
    await page.getByText('Ikkje lagra enno').waitFor();

    // The session is over from then on: were it so before, the page would find out by itself, whatever is being typed.
    await page.route('**/closures', async (route) => {
      await page.route('**/protocol/openid-connect/token', (asked) =>
        asked.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
      );
      await route.fulfill({ status: 401, body: '{}' });
    });
    const until = page.getByRole('group', { name: 'Til' });
    await until.getByLabel('Dato').fill(endOfNextYear);
    await until.getByLabel('Klokkeslett').fill('23.30');
    await page.getByRole('button', { name: 'Steng', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Du må logge inn på nytt' }).waitFor();
    await page.unrouteAll();

    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('Ikkje lagra enno').waitFor();
    expect(await page.getByLabel('Kvifor?').inputValue()).toBe('straumbrot på kommunehuset');
    expect(await until.getByLabel('Klokkeslett').inputValue()).toBe('23.30');

    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the emergency switch [D14]', () => {
  it('asks whether one means it, goes before everything, and is turned off again', async () => {
    await as(coordinator);
    await choose(/Beredskap/);
    expect(await shutsOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Slå på beredskap' }).click();
    await page.getByText('Stadfest at du vil slå på beredskapen.').waitFor();
    await page.getByLabel(/Kva skal den som ringjer/).fill('Ras over vegen ved Tysse.');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Slå på beredskap' }).click();
    await line().getByText('beredskap: Ras over vegen ved Tysse.').waitFor();
    expect(await shutsOut(page)).toEqual([]);

    await choose(/Beredskap/);
    await page.getByRole('button', { name: 'Slå av beredskap' }).click();
    await line()
      .getByText(/beredskap/)
      .waitFor({ state: 'detached' });
  });
});

describe('who may change what', () => {
  it('an agent is offered nothing to change', async () => {
    await as('Blid Bringebær');
    expect(await changes().count()).toBe(0);
  });

  it.each([
    ["a municipality's administrator", administrator, ['Opningstider …', 'Steng ei stund …', 'Opptak …']],
    ['a coordinator', coordinator, ['Opptak …', 'Beredskap …']],
  ])('%s is offered no more than what is theirs', async (_, name, offered) => {
    await as(name);
    await line()
      .getByRole('button', { name: /^Endre / })
      .click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(offered);
  });
});

async function as(name: string): Promise<void> {
  traveller = await atTheNumbers(name);
  page = traveller.page;
}

async function choose(action: RegExp): Promise<void> {
  await line()
    .getByRole('button', { name: /^Endre / })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('dialog').waitFor();
}

/** The times that stand on Saturday, as the dialogue shows them when it is opened again. */
async function saturdays(): Promise<string[]> {
  await choose(/Opningstider/);
  const saturday = page.getByRole('group', { name: 'laurdag', exact: true });
  await saturday.waitFor();
  const inputs = await saturday.getByRole('textbox').all();
  const times = await Promise.all(inputs.map((input) => input.inputValue()));
  await page.getByRole('button', { name: 'Avbryt' }).click();
  return times;
}
