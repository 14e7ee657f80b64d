import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { atTheNumbers, everybodyLeaves, type Traveller } from './traveller.js';

let traveller: Traveller;
const button = (name: string) => traveller.page.getByRole('button', { name, exact: true });
const said = (text: string) => traveller.page.getByText(text, { exact: true });
const numbers = () =>
  traveller.page
    .getByRole('region', { name: 'Samnanger' })
    .getByRole('row')
    .filter({ has: traveller.page.getByRole('rowheader') });
const open = () => numbers().filter({ hasText: 'heile døgnet' });

afterEach(async () => {
  await traveller.page.context().close();
  expect(traveller.strangers).toEqual([]);
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

describe('the numbers of the demo', () => {
  it('can be rung at any hour, until the municipality’s administrator sets real hours, and takes them back', async () => {
    traveller = await atTheNumbers('Grundig Gauk');
    const all = await numbers().count();
    expect(await open().count()).toBe(all);
    expect(await shutsOut(traveller.page)).toEqual([]);

    await button('Set verkelege opningstider').click();
    await said('Opningstidene er endra.').waitFor();
    await said('Nummera dine har eigne opningstider.').waitFor();
    await open().waitFor({ state: 'detached' });
    expect(await shutsOut(traveller.page)).toEqual([]);

    await button('Angre').click();
    await said('Opningstidene er som før.').waitFor();
    await open()
      .nth(all - 1)
      .waitFor();

    await button('Set verkelege opningstider').click();
    await button('Svar heile døgnet').click();
    await said('Nummera dine svarar heile døgnet.').waitFor();
    await open()
      .nth(all - 1)
      .waitFor();
  });

  it('stay as they are when it cannot be done, and it can be tried again', async () => {
    traveller = await atTheNumbers('Grundig Gauk', { viewport: { width: 320, height: 800 } });
    await traveller.page.route('**/demo/opening-hours', (route) => route.fulfill({ status: 503, body: '' }));
    await button('Set verkelege opningstider').click();
    await traveller.page.getByText('Noko gjekk gale hos oss.', { exact: false }).waitFor();
    expect(await runsOverTheEdge(traveller.page)).toBe(false);
    await traveller.page.unrouteAll();
    await button('Prøv att').click();
    await said('Opningstidene er endra.').waitFor();
    await button('Angre').click();
    await said('Opningstidene er som før.').waitFor();
  });

  it('are not for an agent to change', async () => {
    traveller = await atTheNumbers('Blid Bringebær');
    await traveller.page.getByText('Nummera svarar heile døgnet', { exact: false }).waitFor();
    expect(await button('Set verkelege opningstider').count()).toBe(0);
  });
});
