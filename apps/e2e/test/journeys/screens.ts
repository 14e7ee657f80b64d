import type { Page, Request } from 'playwright-core';

type Screen = { readonly page: Page; readonly log: readonly string[]; readonly underWay: ReadonlySet<Request> };

const screens = new Set<Screen>();
const longestPage = 6_000;
const lastLines = 30;

/** From now until it goes dark, what this screen shows can be told. */
export function watch(page: Page): void {
  const log: string[] = [];
  const underWay = new Set<Request>();
  const note = (words: string) => log.push(`${new Date().toISOString().slice(11, 23)} ${words}`.slice(0, 300));
  page.on('framenavigated', (frame) => frame === page.mainFrame() && note(`at ${frame.url()}`));
  page.on('console', (message) => message.type() === 'error' && note(`says ${message.text()}`));
  page.on('pageerror', (error) => note(`breaks: ${error.message}`));
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => {
    underWay.delete(request);
    note(`${request.failure()?.errorText} for ${asked(request)}`);
  });
  page.on('response', (answer) => answer.status() >= 400 && note(`${answer.status()} to ${asked(answer.request())}`));

  const screen = { page, log, underWay };
  screens.add(screen);
  page.once('close', () => screens.delete(screen));
}

/** Called by the surroundings of the tests (screens-on-failure.cjs) when something has failed. */
async function whatScreensShow(): Promise<string> {
  const told = await Promise.all([...screens].map(showing));
  return told.map((lines, index) => `  Screen ${index + 1} of ${told.length}, ${lines.join('\n    ')}`).join('\n');
}
Object.assign(globalThis, { whatScreensShow });

async function showing({ page, log, underWay }: Screen): Promise<string[]> {
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((fault: unknown) => `cannot be seen: ${String(fault)}`);
  return [
    `at ${page.url()}`,
    ...shown.slice(0, longestPage).split('\n'),
    ...(shown.length > longestPage ? [`… and ${shown.length - longestPage} characters more`] : []),
    'What its browser did:',
    ...log.slice(-lastLines),
    ...[...underWay].map((request) => `still waits for ${asked(request)}`),
  ];
}

const asked = (request: Request): string => `${request.method()} ${request.url()}`;
