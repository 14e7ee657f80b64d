import type { BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE_MS } from '../journeys/patience.js';
import { arrive, signIn, type Traveller } from '../journeys/traveller.js';
import type { Exchange, Talk } from './exchange.js';

export const patiently = { timeout: PATIENCE_MS };

export async function atTheDesk(
  agent: string,
  options: BrowserContextOptions = { permissions: ['microphone'] },
): Promise<Traveller> {
  const traveller = await arrive(options);
  await signIn(traveller, agent, '/fjordvest/desk');
  return traveller;
}

/** The telephone in the browser has been let in, and she takes calls. */
export async function becomesAvailable(page: Page): Promise<void> {
  await page.getByText('Telefonen i nettlesaren er klar.').first().waitFor(patiently);
  await page.keyboard.press('Alt+1');
}

/** Nobody waits yet. */
export async function isReady(page: Page): Promise<void> {
  await becomesAvailable(page);
  await page.getByText('Alt er klart.').waitFor(patiently);
}

export async function takesTheCall(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor(patiently);
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor(patiently);
}

export const strip = (page: Page) => page.getByRole('region', { name: 'Samtalen' });

export async function goesHome(page: Page): Promise<void> {
  if (page.isClosed() || (await page.getByRole('button', { name: 'Ikkje på' }).count()) === 0) return;
  if (await strip(page).count()) await page.keyboard.press('Alt+A');
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Ikkje på', pressed: true }).waitFor(patiently);
}

/** Sound goes on in both directions on both legs, from now. */
export async function bothAreHeard(citizens: Exchange): Promise<Talk> {
  const before = await eventually(() => citizens.talk(), 'conversation with both in it');
  return eventually(async () => {
    const now = await citizens.talk();
    const legs =
      now &&
      ([
        [before.citizen, now.citizen],
        [before.agent, now.agent],
      ] as const);
    const isHeard = legs?.every(
      ([then, since]) => since.fromThem > then.fromThem + 25 && since.toThem > then.toThem + 25,
    );
    return isHeard ? now : undefined;
  }, 'sound in both directions');
}

/** Asterisk is asked until it says so: of its counts it tells nobody by itself. */
export async function eventually<Value>(look: () => Promise<Value | undefined | false>, what: string): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`No ${what} came.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
