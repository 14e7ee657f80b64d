/** Whether nothing that takes keys has the focus: then it may be moved to what has just come. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches('h1, main');
}
