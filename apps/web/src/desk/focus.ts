/** A heading that has the focus only because what had it is gone. */
const left = 'focusLeft';

/** Whether nothing that takes keys has the focus: then it may be moved to what has just come. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || activeElement.matches('h1, main')) return true;
  return activeElement instanceof HTMLElement && left in activeElement.dataset;
}

/** For what stands in a list: the part of the page, or the dialogue, that the list is in. */
export const listAround = (target: Element): Element | null =>
  target.closest('li')?.closest('section, [role="dialog"]') ?? null;

/**
 * When what had the focus goes away: to the heading of the list it stood in, so that whoever uses the keyboard is where they
 * were; else to the call in hand, else to the page's heading. There it is free for what comes.
 */
export function leaveFocus(list: Element | null): void {
  const heading = list?.isConnected ? list.querySelector<HTMLElement>('h1, h2, h3') : null;
  if (heading) {
    heading.tabIndex = -1;
    heading.dataset[left] = '';
  }
  const next =
    heading ?? document.querySelector<HTMLElement>('.call-strip') ?? document.querySelector<HTMLElement>('main h1');
  next?.focus({ preventScroll: true });
}
