import type { Page } from 'playwright-core';

/**
 * How long a journey waits for what it is to see or hear, unless that takes its time by itself. So much that only what
 * never comes is missed, however busy the machine; a test may take four times that (infra/local/suites/jest.mjs).
 */
export const PATIENCE_MS = 40_000;

/** For what no page tells by itself: looked at again until it holds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`After ${PATIENCE_MS / 1_000} s still not: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** The tab's own words come a moment after the page's. */
export const titled = (page: Page, title: string): Promise<void> =>
  until(`the tab says ${title}`, async () => (await page.title()) === title);
