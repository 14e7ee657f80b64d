import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.js';

/** With the Tab key, round the page until there: what has not come yet is met in a later round. */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  await tabUntil(page, String(wanted), async () => matches(await named(page), wanted));
}

/** Goes there by Tab, and presses Enter. */
export async function press(page: Page, wanted: string | RegExp, which: 'first' | 'last' = 'first'): Promise<void> {
  await tabTo(page, wanted);
  if (which === 'last') {
    await page.keyboard.press('Tab');
    await tabTo(page, wanted);
  }
  await page.keyboard.press('Enter');
}

/** In the table by the arrows: to the person's row, along it to the day, and down to the shift. */
export async function moveTo(page: Page, name: string, wanted: string | RegExp): Promise<void> {
  await tabUntil(page, 'the table', () => page.evaluate<boolean>('document.activeElement.matches("[data-stop]")'));
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const there = await row.evaluate(({ rowIndex }: { readonly rowIndex: number }) => rowIndex);
  for (let turn = 0; turn < 200; turn += 1) {
    const here = await page.evaluate<number>('document.activeElement.closest("tr").rowIndex');
    if (here === there) break;
    await page.keyboard.press(here < there ? 'ArrowDown' : 'ArrowUp');
  }
  await page.keyboard.press('Home');
  for (let turn = 0; turn < 80; turn += 1) {
    if (matches(await named(page), wanted)) return;
    const isLast = await page.evaluate<boolean>('document.activeElement.matches(":last-child")');
    await page.keyboard.press(isLast ? 'ArrowRight' : 'ArrowDown');
  }
  throw new Error(`the arrows do not lead to ${String(wanted)}`);
}

async function tabUntil(page: Page, wanted: string, isThere: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`Tab does not lead to ${wanted}`);
    await page.keyboard.press('Tab');
  }
}

/** Into the field of that label, in the place of what stood there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);

/** What whatever has the focus is called. */
const named = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const it = document.activeElement;
      return (it?.getAttribute('aria-label') ?? it?.labels?.[0]?.textContent ?? it?.textContent ?? '').trim(); })()`,
  );
