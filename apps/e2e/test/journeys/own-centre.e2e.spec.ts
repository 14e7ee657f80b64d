import { arrive, everybodyLeaves, signIn } from './traveller.js';

afterAll(everybodyLeaves);

const fjordvest = ['Gulen', 'Osterøy', 'Samnanger', 'Aurland'];
const innlandsro = ['Fjellvik', 'Storøy'];

describe('the own centre as far as one reaches in it, and no other [C01] [D14]', () => {
  it.each([
    ['an agent', 'Blid Bringebær', 'Kontaktsenteret i Fjordvest', fjordvest],
    ['the coordinator', 'Samla Selje', 'Kontaktsenteret i Fjordvest', fjordvest],
    ['the steering group', 'Langsynt Lerke', 'Kontaktsenteret i Fjordvest', fjordvest],
    ["a municipality's administrator", 'Ryddig Rips', 'Kontaktsenteret i Fjordvest', ['Gulen']],
    ['a home manager', 'Omtenksam Oter', 'Kontaktsenteret i Fjordvest', ['Osterøy']],
    ['a specialist', 'Lydhøyr Lupin', 'Kontaktsenteret i Fjordvest', ['Aurland']],
    ['an agent of the neighbour centre', 'Frisk Fiol', 'Kontaktsenteret Innlandsro', innlandsro],
    ['its coordinator', 'Høfleg Hegg', 'Kontaktsenteret Innlandsro', innlandsro],
  ])('is what %s sees', async (_, name, centre, municipalities) => {
    const { page } = await signedIn(name);
    await page.getByText(centre, { exact: true }).waitFor();
    const shown = page.getByRole('heading', { level: 2 });
    await shown.first().waitFor();
    expect((await shown.allTextContents()).sort()).toEqual([...municipalities].sort());
    await page.context().close();
  });

  it('the other looks as if it were not there', async () => {
    const { page } = await signedIn('Blid Bringebær');
    const said: string[] = [];
    for (const place of ['/innlandsro/lines', '/finst-ikkje/lines']) {
      await page.goto(place);
      await page.getByRole('heading', { level: 1, name: 'Her var det ingenting' }).waitFor();
      said.push(await page.getByRole('main').innerText());
    }
    expect(said[0]).toBe(said[1]);
    await page.context().close();
  });
});

async function signedIn(name: string) {
  const traveller = await arrive();
  await signIn(traveller, name);
  await traveller.page.getByRole('link', { name: 'Telefonnummer' }).click();
  await traveller.page.getByRole('heading', { level: 1, name: 'Telefonnummer' }).waitFor();
  return traveller;
}
