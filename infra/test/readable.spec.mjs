// Agents read while somebody waits: no screen is harder than an ordinary newspaper.
import { lix } from '../words/lix.mjs';
import { catalogue } from '../words/texts.mjs';

const hardest = 40;
/** Below so many words LIX tells of one long word, and not of a text. */
const fewestWords = 30;

/** The whole sentences of each screen; a button's word is no text to be read. */
async function screens(language) {
  const sentences = (await catalogue(language)).filter(({ text }) => /[.!?]$/.test(text));
  const names = [...new Set(sentences.map(({ where }) => where.split('.')[1]))];
  return names
    .map((name) => ({ name, text: textOf(sentences.filter(({ where }) => where.split('.')[1] === name)) }))
    .filter(({ text }) => text.split(' ').length >= fewestWords);
}

const textOf = (sentences) => sentences.map(({ text }) => text).join(' ');

describe.each(['nn', 'nb'])('the sentences of a screen in %s', (language) => {
  it(`are no harder to read than LIX ${hardest}`, async () => {
    const texts = await screens(language);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map(({ name, text }) => [name, Math.round(lix(text))]).filter(([, much]) => much > hardest)).toEqual(
      [],
    );
  });
});

it('a circular is found hard to read', () => {
  const circular =
    'Kommunestyret vedtek at forvaltningsansvaret for tilskotsordninga overførast til administrasjonssjefen med verknad frå budsjettåret.';
  expect(lix(circular)).toBeGreaterThan(hardest);
  expect(lix('Vi svarar deg no. Kva gjeld det?')).toBeLessThan(30);
});
