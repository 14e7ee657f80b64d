import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { surroundings } from './config.js';
import { PATIENCE_MS } from './patience.js';
import { watch } from './screens.js';
import { asKept, tokensOf } from './session.js';

const { address: origin, chromium: program } = surroundings();

/** As root in a bare machine, and asking nobody on the net for anything by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone for whoever is allowed one; it beeps.
  '--use-fake-device-for-media-stream',
];

/** Of our origin, and no page: what is kept in the tab can be written before any page reads it. */
export const anyFile = '/favicon.svg';

/** Somebody before a screen of their own: signs in by name, and what their browser did is written down. */
export type Traveller = {
  readonly page: Page;
  /** Addresses asked for that are not ours. */
  readonly strangers: readonly string[];
  /** What the browser complained of, content security policy included. */
  readonly complaints: string[];
};

let browser: Browser | undefined;

export async function arrive(options: BrowserContextOptions = {}): Promise<Traveller> {
  browser ??= await chromium.launch({ executablePath: program, args: flags });
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    locale: 'nn-NO',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  watch(page);
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') strangers.push(request.url());
  });
  page.on('console', (message) => {
    // A refusal that a journey asks for is written down by the browser as a failed resource: that is no complaint.
    const isAsked = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAsked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, strangers, complaints };
}

/** Their screen goes dark: the browser has asked nobody but us, and had nothing to complain of. */
export async function leaves({ page, strangers, complaints }: Traveller): Promise<void> {
  await page.context().close();
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Everybody goes home; the last closes the door. */
export async function everybodyLeaves(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Signed in already as the page opens; what that is like itself is the doorstep's journey. */
export async function signIn({ page }: Traveller, name: string, to = '/'): Promise<void> {
  const [key, user] = asKept(await tokensOf(name, page.request));
  await page.goto(anyFile);
  await page.evaluate(`sessionStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(user)})`);
  await page.goto(to);
}

export async function signInByHand({ page }: Traveller, name: string, to = '/'): Promise<void> {
  await page.goto(to);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).click();
}

/** Signed in, and the centre's numbers on the screen. */
export async function atTheNumbers(name: string, options?: BrowserContextOptions): Promise<Traveller> {
  const traveller = await arrive(options);
  await signIn(traveller, name, '/fjordvest/lines');
  await traveller.page.getByRole('rowheader').first().waitFor();
  return traveller;
}
