import type { Page } from 'playwright-core';
import { until } from './patience.js';
import { leaves, type Traveller } from './traveller.js';

/** The call in hand. */
export const strip = (page: Page) => page.getByRole('region', { name: 'Samtalen' });

type Caller = { readonly callId: string; readonly since: number; readonly talksWith: readonly unknown[] };

export async function callers(page: Page): Promise<readonly Caller[]> {
  return ((await (await page.request.get('/demo/callers')).json()) as { items: Caller[] }).items;
}

export async function citizenRings(page: Page, line: string): Promise<string> {
  const rung = await page.request.post('/demo/callers', { data: { line } });
  return ((await rung.json()) as { callId: string }).callId;
}

export async function caller(page: Page, call: string): Promise<Caller> {
  const found = (await callers(page)).find(({ callId }) => callId === call);
  if (!found) throw new Error('the citizen is not on the line');
  return found;
}

/** The citizen's own telephone says so too. */
export async function talks(page: Page, call: string): Promise<void> {
  await until('the citizen talks with somebody', async () => (await caller(page, call)).talksWith.length > 0);
}

async function goHome(page: Page): Promise<void> {
  const status = page.getByRole('button', { name: 'Ikkje på' });
  if ((await status.count()) === 0) return;
  // Whoever rang has hung up by now; the desk hears of it a moment later, and has wrap-up left then.
  await until('no call is left in hand', async () => {
    if ((await strip(page).count()) === 0) return true;
    if (await strip(page).getByText('Etterarbeid').count()) await page.keyboard.press('Alt+A');
    return false;
  });
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Ikkje på', pressed: true }).waitFor();
}

/** Whoever rings still hangs up, and everybody goes off duty before the screens go dark: the next one finds a floor at rest. */
export async function endOfTheDay(travellers: readonly Traveller[]): Promise<void> {
  const page = travellers[0]?.page;
  if (page) for (const { callId } of await callers(page)) await page.request.delete(`/demo/callers/${callId}`);
  for (const traveller of travellers) {
    await goHome(traveller.page);
    await leaves(traveller);
  }
}
