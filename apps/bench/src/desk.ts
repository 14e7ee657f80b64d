// node dist/desk.js ground.json: an agent's desk in a real browser, in the whole system that infra/bench has started: from the
// citizen's call reaching the telephone system until the offer has been painted, what the page loads, and what it keeps.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { conclude } from './conclude.js';
import { loadOf } from './desk/first-load.js';
import { offerPainted, watchOffers } from './desk/painted.js';
import { Crowd } from './fanout/crowd.js';
import type { Asker } from './ground.js';
import { percentile } from './steady-rate.js';
import { tokenOf } from './tokens.js';

type Ground = {
  readonly dir: string;
  readonly chromium: string;
  readonly origin: string;
  /** Where the other desks connect. */
  readonly router: string;
  /** Of the web, as it was built. */
  readonly dist: string;
  readonly issuer: string;
  readonly signingKeys: string;
  /** Whoever sits at the browser, on duty now. */
  readonly agent: { readonly name: string };
  readonly others: readonly Asker[];
  readonly line: string;
  readonly desks: readonly number[];
  /** So many at each number of desks. */
  readonly calls: number;
  readonly warmUp: number;
  readonly isShort: boolean;
};

const ground = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Ground;
/** As root in a bare machine, and asking nobody on the net for anything by itself. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const patience = 30_000;

const browser = await chromium.launch({ executablePath: ground.chromium, args: flags });
const rows: { desks: number; p50Ms: number; p99Ms: number }[] = [];
try {
  const context = await browser.newContext({ baseURL: ground.origin, locale: 'nn-NO', reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await signIn(page);
  const first = loadOf(ground.dist, await loadedBeforeTheDesk(page, devtools));
  console.log(`before the desk is painted: ${first.files.length} scripts, ${first.kbGzip} kB`);
  await page.keyboard.press('Alt+1');
  await page.getByText('Alt er klart.').waitFor();
  await watchOffers(page);
  for (let call = 1; call <= ground.warmUp; call += 1) await takeCall(page);
  const before = await heapMb(devtools);
  for (const desks of ground.desks) rows.push(await withDesks(page, desks));
  const heapGrowthMb = Number(((await heapMb(devtools)) - before).toFixed(2));
  const { kbGzip: firstLoadKbGzip, ownKbGzip } = first;
  const sizes = { 'first load ≤ 260 kB': firstLoadKbGzip <= 260, 'our own ≤ 60 kB': ownKbGzip <= 60 };
  const figures = {
    'p99 ≤ 100 ms': rows.every(({ p99Ms }) => p99Ms <= 100),
    'heap growth ≤ 5 MB': heapGrowthMb <= 5,
  };
  const wanted = { ...sizes, ...(ground.isShort ? {} : figures) };
  conclude({ bench: 'desk', rows, firstLoadKbGzip, ownKbGzip, heapGrowthMb }, wanted);
} finally {
  await browser.close();
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/fjordvest/desk');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: new RegExp(`^${ground.agent.name} `) }).click();
  await desk(page).waitFor();
}

/** Signed in already, and nothing kept from before: every script that came until the desk stood there. */
async function loadedBeforeTheDesk(page: Page, devtools: CDPSession): Promise<string[]> {
  const files: string[] = [];
  const note = (response: { url(): string; request(): { resourceType(): string } }) => {
    if (response.request().resourceType() === 'script') files.push(new URL(response.url()).pathname);
  };
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('response', note);
  await page.reload({ waitUntil: 'commit' });
  await desk(page).waitFor();
  page.off('response', note);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: false });
  return files;
}

function desk(page: Page) {
  return page.getByRole('heading', { name: 'Statusen din' });
}

/** The offers of so many calls, with that many desks connected, the browser's own among them. */
async function withDesks(page: Page, desks: number) {
  const tokens = Array.from({ length: desks - 1 }, (_, place) => {
    const other = ground.others[place % ground.others.length];
    if (!other) throw new Error('nobody else works here');
    return tokenOf(other, ground);
  });
  const crowd = await Crowd.of(await Promise.all(tokens), 1, ground.dir);
  await crowd.open('ours', [ground.router], ground.origin);
  try {
    const took: number[] = [];
    for (let call = 1; call <= ground.calls; call += 1) took.push(await takeCall(page));
    const row = { desks, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) };
    console.log(JSON.stringify(row));
    return row;
  } finally {
    await crowd.goHome();
  }
}

/** Rings, is taken, hung up and done with. @returns milliseconds from the call's arrival to the painted offer */
async function takeCall(page: Page): Promise<number> {
  const callId = await ring();
  const [paintedAt, { since }] = [await inTime(offerPainted(page), 'the offer'), await caller(callId)];
  await page.keyboard.press('Alt+T');
  const strip = page.getByRole('region', { name: 'Samtalen' });
  await strip.getByText('I samtale').waitFor();
  await page.keyboard.press('Alt+L');
  await strip.getByText('Etterarbeid').waitFor();
  await page.keyboard.press('Alt+A');
  await strip.waitFor({ state: 'detached' });
  return paintedAt - since;
}

async function ring(): Promise<string> {
  const body = JSON.stringify({ line: ground.line });
  const headers = { 'content-type': 'application/json' };
  const rung = await fetch(`${ground.origin}/demo/callers`, { method: 'POST', headers, body });
  if (!rung.ok) throw new Error(`Nobody can ring: ${rung.status} ${await rung.text()}`);
  return ((await rung.json()) as { callId: string }).callId;
}

async function caller(call: string): Promise<{ readonly since: number }> {
  const { items } = (await (await fetch(`${ground.origin}/demo/callers`)).json()) as {
    items: { callId: string; since: number }[];
  };
  const found = items.find(({ callId }) => callId === call);
  if (!found) throw new Error('the citizen is not on the line');
  return found;
}

async function inTime<T>(coming: Promise<T>, what: string): Promise<T> {
  const late = pause(patience, undefined, { ref: false }).then((): never => {
    throw new Error(`Within ${patience / 1_000} s there was not: ${what}`);
  });
  return Promise.race([coming, late]);
}

/** What the page cannot let go of. Twice: what is weakly held goes after the first. */
async function heapMb(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable');
  for (let time = 1; time <= 2; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
