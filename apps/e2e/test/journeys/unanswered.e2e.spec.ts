import type { Page } from 'playwright-core';
import { caller, citizenRings, strip, talks } from './calls.js';
import { dayAt } from './day.js';
import { shutsOut } from './open-to-all.js';

const here = dayAt('Gulen');

it('a pause that is chosen while it rings stands when the offer ends, and the call goes to a colleague', async () => {
  await here.leader.steer({ offerFor: 10 });
  const page = await available();
  const call = await citizenRings(page, here.line);
  await offered(page).waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByText('Det du vel no, gjeld når du er ferdig med samtalen.', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await offered(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Pause', pressed: true }).waitFor();
  await page.getByText(/^Valt av deg /).waitFor();

  const colleague = await available(here.agents[1]);
  await offered(colleague).waitFor();
  await colleague.keyboard.press('Alt+T');
  await strip(colleague).getByText('I samtale').waitFor();
  await talks(colleague, call);
  expect(await page.getByRole('button', { name: 'Pause', pressed: true }).count()).toBe(1);
  expect(await offered(page).count()).toBe(0);
});

it('whoever misses two calls is set to away and told why, and one key later the caller who waits is theirs', async () => {
  await here.leader.steer({ offerFor: 6, restAfterUnanswered: 2 });
  const page = await available();
  const call = await citizenRings(page, here.line);
  const { since } = await caller(page, call);
  await offered(page).waitFor();
  await page.keyboard.press('Escape');
  await offered(page).waitFor({ state: 'detached' });
  await page.getByText('Samtalen er ikkje lenger til deg.').waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'Ledig', pressed: true }).count()).toBe(1);

  await offered(page).waitFor();
  await page.getByRole('button', { name: 'Borte', pressed: true }).waitFor();
  await page.getByText(/^Endra av systemet .+, fordi samtalar til deg stod utan svar\./).waitFor();
  await page.getByText('Du får ingen samtalar før du vel «Ledig».', { exact: false }).waitFor();
  expect(await offered(page).count()).toBe(0);
  expect(await shutsOut(page)).toEqual([]);

  await page.keyboard.press('Alt+1');
  await offered(page).waitFor();
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor();
  await talks(page, call);
  expect((await caller(page, call)).since).toBe(since);
});

const offered = (page: Page) => page.getByRole('heading', { name: 'Samtale til deg' });

async function available(name?: string): Promise<Page> {
  const page = await here.atTheDesk(name);
  await page.keyboard.press('Alt+1');
  await page.getByText('Du står på vakt.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Ledig', pressed: true }).waitFor();
  return page;
}
