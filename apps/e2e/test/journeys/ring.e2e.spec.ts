import type { Page } from 'playwright-core';
import { citizenRings, strip } from './calls.js';
import { dayAt } from './day.js';
import { shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { signIn } from './traveller.js';

/*
 * What is heard and seen beside the page when somebody rings. The browser is a real one; what the page asks of it is written
 * down at its own doors, for nobody here has ears.
 */

const here = dayAt('Gulen');

it('an offer is heard and shown beside the browser, and both stop at once when it is taken', async () => {
  const page = await available(['notifications']);
  await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await becomes(page, 'told.sounds.at(-1)?.is === "running"');
  await becomes(page, 'document.title === "Samtale til deg: Gulen"');
  await becomes(page, `${shown}.join() === "Samtale til deg: Gulen"`);
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor();
  await becomes(page, 'told.sounds.at(-1)?.is === "suspended"');
  await becomes(page, `${shown}.join() === ""`);
  await becomes(page, 'document.title === "Pult – Samsvar"');
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
});

it('stops as well when the caller hangs up, and is not heard or shown by who does not want it', async () => {
  const page = await available(['notifications']);
  const call = await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await becomes(page, 'told.sounds.at(-1)?.is === "running"');
  await page.request.delete(`/demo/callers/${call}`);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor({ state: 'detached' });
  await becomes(page, 'told.sounds.at(-1)?.is === "suspended" && told.notes.at(-1)?.is === "closed"');

  await choices(page).getByRole('checkbox', { name: 'Ringjelyd' }).uncheck();
  await choices(page).getByRole('checkbox', { name: 'Varsel på skjermen' }).uncheck();
  const before = await told(page, 'told');
  await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  expect(await told(page, 'told')).toEqual(before);
  await page.keyboard.press('Alt+G');
  await page.getByText('«Gje vidare» er gjort.').waitFor();
});

it('permission is asked for by a button and never by itself; a no is said plainly', async () => {
  const page = await available([]);
  await choices(page).getByRole('slider', { name: 'Lydstyrke' }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  expect(await told(page, 'told.asked')).toBe(0);
  await choices(page).getByRole('button', { name: 'Vis varsel på skjermen når det ringjer' }).click();
  expect(await told(page, 'told.asked')).toBe(1);
  await choices(page).getByText('Nettlesaren får ikkje vise varsel.', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await choices(page).getByRole('button', { name: 'Prøv lyden' }).click();
  await becomes(page, 'told.sounds.at(-1)?.is === "running"');
});

const choices = (page: Page) => page.getByRole('region', { name: 'Når det ringjer' });

const told = (page: Page, what: string): Promise<unknown> => page.evaluate(`JSON.parse(JSON.stringify(${what}))`);
const shown = 'told.notes.filter(({ is }) => is === "shown").map(({ title }) => title)';

/** The page may not be looked into from within: its own policy forbids that. */
const becomes = (page: Page, holds: string): Promise<void> =>
  until(holds, async () => Boolean(await page.evaluate(holds)));

/** The page's own words to its browser: notifications, sounds, and how often permission was asked for. */
const writtenDown = (isAllowed: boolean) => `
  window.told = { notes: [], sounds: [], asked: 0 };
  const Real = window.Notification;
  let permission = ${isAllowed ? "'granted'" : "'default'"};
  window.Notification = class {
    static get permission() { return permission; }
    static async requestPermission() { told.asked += 1; permission = 'denied'; return permission; }
    constructor(title, options) {
      this.real = new Real(title, options);
      this.note = { title, is: 'shown' };
      told.notes.push(this.note);
    }
    close() { this.note.is = 'closed'; this.real.close(); }
  };
  const Sound = window.AudioContext;
  window.AudioContext = class extends Sound {
    constructor(...options) {
      super(...options);
      const sound = { is: this.state };
      told.sounds.push(sound);
      this.addEventListener('statechange', () => { sound.is = this.state; });
    }
  };`;

async function available(permissions: readonly string[]): Promise<Page> {
  const traveller = await here.arrives({ permissions: [...permissions] });
  const { page } = traveller;
  await page.addInitScript(writtenDown(permissions.length > 0));
  await signIn(traveller, here.agents[0] ?? '', '/fjordvest/desk');
  await page.getByRole('heading', { name: 'Statusen din' }).waitFor();
  await page.keyboard.press('Alt+1');
  await page.getByText('Alt er klart.').waitFor();
  return page;
}
