import { anyFile, arrive, everybodyLeaves, signInByHand, type Traveller } from './traveller.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { titled } from './patience.js';

let traveller: Traveller;
const heading = (name: string) => traveller.page.getByRole('heading', { level: 1, name });
const expired = (user: string): string =>
  `for (const key of Object.keys(sessionStorage)) if (key.includes('${user}')) {
     const user = JSON.parse(sessionStorage[key]);
     sessionStorage[key] = JSON.stringify({ ...user, expires_at: 1 });
   }`;

beforeEach(async () => {
  traveller = await arrive();
});
afterEach(async () => {
  await traveller.page.context().close();
  expect(traveller.strangers).toEqual([]);
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

describe('at the door', () => {
  it('is met in nynorsk, with one thing to do, and nothing that shuts anybody out', async () => {
    const { page } = traveller;
    await page.goto('/');
    await heading('Velkomen til Samsvar').waitFor();
    await titled(page, 'Velkomen til Samsvar – Samsvar');
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    expect(await shutsOut(page)).toEqual([]);
  });

  it('signs in with the keyboard alone: Enter is enough', async () => {
    const { page } = traveller;
    await page.goto('/');
    await heading('Velkomen til Samsvar').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  });

  it('chooses bokmål or English, and is met in it next time [B09]', async () => {
    const { page } = traveller;
    await page.goto('/');
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByRole('menuitemradio', { name: 'Bokmål' }).click();
    await heading('Velkommen til Samsvar').waitFor();
    // Also when the page is loaded anew before the words have come.
    await page.route('**/assets/en-*', () => undefined);
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.unroute('**/assets/en-*');
    await page.reload();
    await heading('Welcome to Samsvar').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is told kindly when the sign-in server is silent', async () => {
    const { page } = traveller;
    await page.route('**/realms/**', (route) => route.abort());
    await page.goto('/');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await heading('Vi får ikkje logga deg inn no').waitFor();
    expect(await shutsOut(page)).toEqual([]);
  });

  it('is told kindly when signed in but not known to us', async () => {
    const { page } = traveller;
    await page.route('**/api/me', (route) =>
      route.fulfill({ status: 403, json: { code: 'person-unknown', traceId: '1' }, contentType: 'application/json' }),
    );
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Vi kjenner deg ikkje enno').waitFor();
    await page.getByRole('button', { name: 'Logg inn med ein annan konto' }).waitFor();
    expect(await shutsOut(page)).toEqual([]);
  });
});

describe('whoever answers calls', () => {
  it('begins at the desk, and the top of every page says how it stands', async () => {
    const { page } = traveller;
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Pult').waitFor();
    const status = page
      .getByRole('banner')
      .getByRole('link', { name: /^(Ikkje på|Ledig) · .*\d ventar · .*\d på vakt$/ });
    await status.waitFor();
    await page.getByRole('link', { name: 'Vaktliste' }).click();
    await heading('Vaktliste').waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await shutsOut(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await runsOverTheEdge(page)).toBe(false);
    await status.press('Enter');
    await heading('Pult').waitFor();
  });
});

describe('a session', () => {
  it('survives a reload, and is renewed in silence when the token has run out', async () => {
    const { page } = traveller;
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Pult').waitFor();
    await page.reload();
    await heading('Pult').waitFor();
    // Away from the desk, which would renew it by itself.
    await page.goto(anyFile);
    await page.evaluate(expired('user:'));
    await page.goto('/');
    await heading('Pult').waitFor();
  });

  it('that is over says so, and leads back to where one was', async () => {
    const { page } = traveller;
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Pult').waitFor();
    // Away from the desk first: it would renew the token as soon as it saw that it had run out.
    await page.goto(anyFile);
    await page.evaluate(expired('user:'));
    await page.route('**/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await page.goto('/fjordvest/lines');
    await heading('Du må logge inn på nytt').waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await heading('Telefonnummer').waitFor();
    expect(new URL(page.url()).pathname).toBe('/fjordvest/lines');
  });

  it('is not ended by an address that somebody was led to: one has to press', async () => {
    const { page } = traveller;
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Pult').waitFor();
    await page.goto('/realms/samsvar/protocol/openid-connect/logout');
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
    await page.goto('/');
    await heading('Pult').waitFor();
    await page.goto(anyFile);
    await page.evaluate('sessionStorage.clear()');
    await page.goto('/');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await heading('Pult').waitFor();
  });

  it('is left by signing out, and nothing of it stays in the browser', async () => {
    const { page } = traveller;
    await signInByHand(traveller, 'Blid Bringebær');
    await heading('Pult').waitFor();
    await page.getByRole('button', { name: /Blid Bringebær/ }).click();
    await page.getByRole('menuitem', { name: 'Logg ut' }).click();
    await heading('Du er logga ut').waitFor();
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('access_token');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  });
});
