/** Whether nothing that takes keys has the focus: then it may be moved to what has just come. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches('h1, main');
}

/** When what had the focus goes away: to the call in hand, else to the page's heading, where it is free for what comes. */
export function leaveFocus(): void {
  const next = document.querySelector<HTMLElement>('.call-strip') ?? document.querySelector<HTMLElement>('main h1');
  next?.focus({ preventScroll: true });
}
