import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What shuts somebody out of the page as it stands: each rule broken, and where. Empty is the only good answer. */
export async function shutsOut(page: Page): Promise<string[]> {
  // A page of ours has no frames: what axe does for their sake, a blank page for each look too, is left out.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/**
 * Whether one must scroll sideways: at 400 % zoom that shuts people out. What floats above the page finds its new place some
 * frames after the window has another width, so the page is given a moment to fit.
 */
export const runsOverTheEdge = (page: Page): Promise<boolean> =>
  page
    .waitForFunction('document.documentElement.scrollWidth <= document.documentElement.clientWidth', undefined, {
      timeout: 5_000,
    })
    .then(
      () => false,
      () => true,
    );

/** What a screen reader would be told now. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''");
