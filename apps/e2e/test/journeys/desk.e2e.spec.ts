import type { Page } from 'playwright-core';
import { caller, callers, citizenRings, strip, talks } from './calls.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { titled } from './patience.js';
import { signIn } from './traveller.js';

const here = dayAt('Gulen');

describe('a call taken by hand, at one’s own desk and by another employer’s people [C02] [D01] [D02]', () => {
  it('by the keyboard alone: from ring to wrap-up, and free again', async () => {
    const page = await here.atTheDesk();
    await page.keyboard.press('Alt+1');
    await page.getByText('Alt er klart.').waitFor();
    const call = await citizenRings(page, here.line);
    await page.getByRole('heading', { name: 'Samtale til deg' }).waitFor();
    await titled(page, 'Samtale til deg: Gulen');
    expect(await page.getByRole('alert').first().innerText()).toMatch(/^Samtale til deg\. Gulen/);
    await page.getByRole('region', { name: 'Samtale til deg' }).getByText('54 00 10 10').waitFor();
    expect(await shutsOut(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await strip(page).getByText('I samtale').waitFor();
    await strip(page).getByText('54 00 10 10').waitFor();
    await strip(page)
      .getByText(/^Venta 0:\d\d$/)
      .waitFor();
    await titled(page, 'Pult – Samsvar');
    await talks(page, call);
    expect(await shutsOut(page)).toEqual([]);

    await page.keyboard.press('Alt+H');
    await strip(page).getByText('På vent').waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.keyboard.press('Alt+H');
    await strip(page).getByText('I samtale').waitFor();

    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor();
    expect(await callers(page)).toEqual([]);
    expect(await shutsOut(page)).toEqual([]);
    await page.keyboard.press('Alt+M');
    await page.getByText('«Meir tid» er gjort.').waitFor();
    expect(await page.getByRole('button', { name: 'Meir tid' }).count()).toBe(0);
    await page.keyboard.press('Alt+A');
    await strip(page).waitFor({ state: 'detached' });
    await page.getByText('Alt er klart.').waitFor();
  });

  it('comes back in the call after a reload', async () => {
    const page = await available();
    const call = await citizenRings(page, here.line);
    await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
    await page.keyboard.press('Alt+T');
    await strip(page).getByText('I samtale').waitFor();
    await page.reload();
    await strip(page).getByText('I samtale').waitFor();
    await strip(page).getByText('Gulen', { exact: true }).waitFor();
    await talks(page, call);
    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor();
    await page.keyboard.press('Alt+A');
    await strip(page).waitFor({ state: 'detached' });
  });

  it('that one cannot take now goes to somebody else, with its wait kept', async () => {
    const second = await here.atTheDesk(here.agents[1]);
    const first = await available();
    const call = await citizenRings(first, here.line);
    await first.getByRole('button', { name: 'Kan ikkje no' }).waitFor();
    const { since } = await caller(first, call);
    await first.keyboard.press('Alt+K');
    await first.getByText('«Kan ikkje no» er gjort.').waitFor();
    await first.getByText('Neste samtale kjem tidlegast om').waitFor();

    await second.keyboard.press('Alt+1');
    await second.getByRole('button', { name: 'Ta samtalen' }).waitFor();
    await second.keyboard.press('Alt+T');
    await strip(second).getByText('I samtale').waitFor();
    await talks(second, call);
    expect((await caller(second, call)).since).toBe(since);
  });
});

describe('the desk', () => {
  it('tells who is off duty so, and when they are on next', async () => {
    const page = await here.atTheDesk(await here.leader.offDuty());
    await page.getByText('Du står ikkje på vakt no.').waitFor();
    await page.getByText(/Neste vakt er |ikkje sett opp på vakt/).waitFor();
    expect(await shutsOut(page)).toEqual([]);
  });

  it('shuts nobody out: dark, at 400 %, with the keys shown', async () => {
    const page = await here.atTheDesk(undefined, undefined, { colorScheme: 'dark' });
    expect(await shutsOut(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tastar' }).waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await runsOverTheEdge(page)).toBe(false);
    await page.keyboard.press('Alt+1');
    await citizenRings(page, here.line);
    await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
    expect(await runsOverTheEdge(page)).toBe(false);
    expect(await shutsOut(page)).toEqual([]);
  });

  it('says when it has lost touch, keeps what is said meanwhile, and says it once when it is back', async () => {
    const page = await available();
    await page.context().setOffline(true);
    await page.getByText('Vi har ikkje kontakt med sentralen.', { exact: false }).first().waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByText('«Ny status: Pause» er på veg …').waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('«Ny status: Pause» er gjort.').waitFor();
    expect(await page.getByRole('button', { name: 'Pause', pressed: true }).count()).toBe(1);
  });

  it('does nothing twice at two desks of one person: what no longer applies is said to have come to nothing', async () => {
    const page = await available();
    const other = await here.atTheDesk();
    await citizenRings(page, here.line);
    await other.getByRole('button', { name: 'Ta samtalen' }).waitFor();
    await page.keyboard.press('Alt+T');
    await strip(other).getByText('I samtale').waitFor();
    await other.context().setOffline(true);
    await other.getByText('Vi har ikkje kontakt med sentralen.', { exact: false }).first().waitFor();
    await other.keyboard.press('Alt+H');
    await other.getByText('«Set på vent» er på veg …').waitFor();
    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor();
    await other.context().setOffline(false);
    await strip(other).getByText('Etterarbeid').waitFor();
    await other.getByText('«Set på vent» vart ikkje gjort.', { exact: false }).waitFor();
    expect(await shutsOut(other)).toEqual([]);
    await page.keyboard.press('Alt+A');
    await strip(other).waitFor({ state: 'detached' });
  });

  it('is not offered to who does not answer calls', async () => {
    const traveller = await here.arrives();
    await signIn(traveller, 'Grundig Gauk');
    await traveller.page.getByRole('heading', { level: 1, name: 'Telefonnummer' }).waitFor();
    expect(await traveller.page.getByRole('link', { name: 'Pult' }).count()).toBe(0);
  });
});

/** At the desk, available, and with nothing left over from before. */
async function available(): Promise<Page> {
  const page = await here.atTheDesk();
  await page.keyboard.press('Alt+1');
  await page.getByText('Alt er klart.').waitFor();
  return page;
}
