import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { arrive, everybodyLeaves, type Traveller } from './traveller.js';

let visitor: Traveller;
const button = (name: string | RegExp) => visitor.page.getByRole('button', { name, exact: typeof name === 'string' });
const onTheLine = () => visitor.page.locator('#callers').getByRole('listitem');
const heard = () => visitor.page.locator('#citizen-hears');

beforeEach(async () => {
  visitor = await arrive();
  await visitor.page.goto('/demo');
});
afterEach(async () => {
  const { items } = await callers();
  for (const { callId } of items) await visitor.page.request.delete(`/demo/callers/${callId}`);
  await visitor.page.context().close();
  expect(visitor.strangers).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

describe('the citizen’s telephone', () => {
  it('rings the municipality that is chosen, and is put down again', async () => {
    await visitor.page.getByLabel('Kommune', { exact: true }).selectOption('Samnanger, Sentralbord');
    await button('Ring').click();
    expect(await visitor.page.evaluate('document.activeElement.textContent')).toBe('Legg på');
    const call = onTheLine().filter({ hasText: 'Samnanger, Sentralbord' });
    await call.waitFor();
    await button('3').click();
    await button('Legg på').first().click();
    await visitor.page.getByText('Du la på.').waitFor();
    await call.waitFor({ state: 'detached' });
    expect(await visitor.page.evaluate('document.activeElement.textContent')).toBe('Ring');
  });

  it('is put down when the page is left', async () => {
    await button('Ring').click();
    await onTheLine().waitFor();
    await visitor.page.goto('about:blank');
    await until('nobody is on the line', async () => (await callers()).items.length === 0);
  });

  it('says so when the other end hangs up', async () => {
    await button('Ring').click();
    await button(/^Legg på for den som ringjer/).click();
    await heard().filter({ hasText: 'Samtalen er slutt.' }).waitFor();
    expect(await button('Ring').isEnabled()).toBe(true);
  });
});

describe('the panel', () => {
  it('shuts nobody out, with callers on the line or without', async () => {
    await visitor.page.getByText('Ingen er på linja.').waitFor();
    expect(await shutsOut(visitor.page)).toEqual([]);
    await button('Ring').click();
    await onTheLine().waitFor();
    expect(await shutsOut(visitor.page)).toEqual([]);
    await visitor.page.setViewportSize({ width: 320, height: 800 });
    expect(await runsOverTheEdge(visitor.page)).toBe(false);
  });

  it('lets citizens of both centres ring', async () => {
    await button('Ring Gulen, Sentralbord').click();
    await button('Ring Fjellvik, Sentralbord').click();
    await onTheLine().filter({ hasText: 'Gulen' }).waitFor();
    await onTheLine().filter({ hasText: 'Fjellvik' }).waitFor();
  });

  it('lets a colleague answer by himself, and keeps it over a reload', async () => {
    const trygg = visitor.page.getByLabel('Trygg Tiur svarar sjølv');
    await Promise.all([isKept(), trygg.check()]);
    await visitor.page.reload();
    await until('the panel shows it', () => trygg.isChecked());
    await Promise.all([isKept(), trygg.uncheck()]);
  });
});

const isKept = () => visitor.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());

const callers = async () =>
  (await (await visitor.page.request.get('/demo/callers')).json()) as { items: { callId: string }[] };
