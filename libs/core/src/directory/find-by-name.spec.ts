import { findByName, type Findable } from './find-by-name.js';
import { heardAs } from './heard-as.js';

const person = (name: string, title = 'Konsulent', unit = 'Servicetorget', place = 'Gulen'): Findable => ({
  name,
  also: [title, unit, place],
  isHere: place === 'Gulen',
  isAway: false,
});

const staff = [
  person('Blid Bringebær'),
  person('Munter Måse', 'Konsulent', 'Servicetorget', 'Osterøy'),
  person('Nøktern Nype', 'Byggjesakshandsamar', 'Byggjesak', 'Osterøy'),
  person('Kvikk Kvist', 'Konsulent', 'Servicetorget', 'Osterøy'),
  person('Lydhøyr Lupin', 'Rådgjevar barnehage', 'Barnehage', 'Aurland'),
  person('Stø Stare', 'Ingeniør vatn og avløp', 'Vatn og avløp'),
  person('Hjalmar Aasen-Thorvaldsen', 'Ingeniør', 'Teknisk', 'Samnanger'),
];
const found = (words: string, limit = 8) => findByName(words, staff, limit).map(({ name }) => name);

describe('whom an agent means by some letters', () => {
  it.each([
    ['the name itself', 'Nøktern Nype', 'Nøktern Nype'],
    ['the family name first', 'nype nøktern', 'Nøktern Nype'],
    ['some letters', 'bri', 'Blid Bringebær'],
    ['letters that the keyboard lacks', 'noktern', 'Nøktern Nype'],
    ['æ as ae', 'bringebaer', 'Blid Bringebær'],
    ['æ as e', 'bringeber', 'Blid Bringebær'],
    ['æ as a, one letter wrong', 'bringebar', 'Blid Bringebær'],
    ['å as aa', 'maase', 'Munter Måse'],
    ['å as a', 'mase', 'Munter Måse'],
    ['one letter too few of two', 'kvik', 'Kvikk Kvist'],
    ['another letter of the same sound', 'qvikk kwist', 'Kvikk Kvist'],
    ['i for y', 'nipe', 'Nøktern Nype'],
    ['a name that is heard only', 'jalmar åsen', 'Hjalmar Aasen-Thorvaldsen'],
    ['the second of two family names', 'torvalsen', 'Hjalmar Aasen-Thorvaldsen'],
    ['letters that changed places', 'lydhyør', 'Lydhøyr Lupin'],
    ['øy as oy', 'lydhoyr', 'Lydhøyr Lupin'],
    ['a decomposed letter, as some keyboards send it', 'Ma\u030ase', 'Munter Måse'],
  ])('%s', (_, words, name) => {
    expect(found(words)[0]).toBe(name);
  });

  it('finds by unit, title and municipality too, in either written standard, after those who are called so', () => {
    expect(found('byggesak osteroy')).toEqual(['Nøktern Nype']);
    expect(found('barnehage')).toEqual(['Lydhøyr Lupin']);
    const called = person('Gul Konsulentsen');
    expect(findByName('konsulent', [...staff, called], 1)).toEqual([called]);
  });

  it('puts those of the municipality that is rung first, where several fit alike', () => {
    expect(found('servicetorget')).toEqual(['Blid Bringebær', 'Kvikk Kvist', 'Munter Måse']);
  });

  it('puts whoever is away behind those who fit as well, and before those who fit less', () => {
    const [berg, dahl, gran] = [person('Kari Berg'), person('Kari Dahl'), person('Cari Gran')];
    const away = { ...berg, isAway: true };
    expect(findByName('kari', [away, dahl, gran], 3)).toEqual([dahl, away, gran]);
    expect(findByName('kari berg', [away, dahl], 3)).toEqual([away]);
  });

  it('puts what is written so before what only sounds so', () => {
    const [kari, cari] = [person('Kari Gran'), person('Cari Gran')];
    expect(findByName('cari', [kari, cari], 2)).toEqual([cari, kari]);
  });

  it('forgives no slip in a short word, and finds nobody by nothing', () => {
    expect(found('sta')).toEqual(['Stø Stare']);
    expect(found('sti')).toEqual([]);
    expect(found('  -!')).toEqual([]);
    expect(found('nype gulen')).toEqual([]);
  });

  it('is done at once among the employees of a whole region', () => {
    const many = Array.from({ length: 5_000 }, (_, number) => person(`Prøve${number} Prøvesen${number * 7}`));
    expect(findByName('provesn', many, 8)).toHaveLength(8);
  });
});

it.each([
  ['Aase', 'Åse'],
  ['Sørensen', 'Sörensen'],
  ['Hjelle', 'Jelle'],
  ['Gjert', 'Jert'],
  ['Tjelta', 'Kjelta'],
  ['Thor', 'Tor'],
  ['Schanche', 'Sjanke'],
  ['Bruun', 'Brun'],
  ['Strand', 'Stran'],
  ['Schmidt', 'Sjmit'],
  ['Reidar', 'Rejdar'],
  ['Kai', 'Kei'],
  ['Wold', 'Voll'],
  ['Christophersen', 'Kristofersen'],
])('%s is heard as %s', (one, other) => {
  expect(heardAs(one)).toBe(heardAs(other));
});
