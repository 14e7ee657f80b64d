import type { Page } from 'playwright-core';

/** With the Tab key, until there; where one sees it. */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  await until(page, wanted, 'Tab', 150);
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
  await page.locator('button[data-stop][tabindex="0"]').focus();
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

async function until(page: Page, wanted: string | RegExp, key: string, most: number): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    if (matches(await named(page), wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(wanted)}`);
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
