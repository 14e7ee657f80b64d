let page = '';
let urgent: string | undefined;

/** The page one is on, as the tab says it when nothing is more urgent. */
export function titlePage(title: string): void {
  page = title;
  show();
}

/** Goes before the page's own title until it is taken away. */
export function titleUrgently(title: string | undefined): void {
  urgent = title;
  show();
}

function show(): void {
  document.title = urgent ?? page;
}
