import AxeBuilder from '@axe-core/playwright';
import { decodeJwt } from 'jose';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { CodeFlow, Tokens } from './code-flow.js';
import type { TestPerson } from './people.js';
import type { SignInServer } from './sign-in-server.js';

/** The same way in a real browser (`program`: where Chromium lies), for somebody who is a coordinator. */
export function throughTheBrowser(program: string, server: SignInServer, flow: CodeFlow, person: TestPerson): void {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    page = await (await browser.newContext({ locale: 'nn-NO' })).newPage();
  }, 60_000);
  afterAll(() => browser.close());

  it('somebody signs in, is let in, signs out, and is asked again', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));

    const started = flow.start();
    await page.goto(started.address);
    await server.fillIn(page, person);
    await page.waitForURL(`${flow.returnsTo}**`);
    const code = new URL(page.url()).searchParams.get('code') ?? '';

    const tokens = await page.evaluate(redeem, flow.exchange(code, started.verifier));
    expect(decodeJwt(tokens.access_token)).toMatchObject({ preferred_username: person.username });
    expect(await page.evaluate(knock, tokens.access_token)).toBe(200);

    await page.goto(flow.start().address);
    await page.waitForURL(`${flow.returnsTo}**`); // still signed in at the server: not asked again

    await page.goto(flow.leaveAddress(tokens.id_token));
    await page.waitForURL(`${flow.origin}/`);
    await page.goto(flow.start().address);
    expect(await page.locator('form').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('code=');
    expect(complaints).toEqual([]);
  });

  it('the sign-in page is in nynorsk and has nothing that shuts anybody out', async () => {
    await page.goto(flow.start().address);
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => server.isOurs || impact === 'critical').map(({ id }) => id)).toEqual([]);
  });
}

async function redeem({ address, body }: { address: string; body: string }): Promise<Tokens> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await fetch(address, { method: 'POST', headers, body })).json() as Promise<Tokens>;
}

async function knock(token: string): Promise<number> {
  return (await fetch('/api/me', { headers: { authorization: `Bearer ${token}` } })).status;
}
