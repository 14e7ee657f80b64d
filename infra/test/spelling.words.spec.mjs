// Both written standards by the dictionary. Started by a suite that has found or fetched the checker.
import { readFileSync } from 'node:fs';
import { inCheckout } from '../local/places.mjs';
import { unknownWords } from '../local/services/hunspell.mjs';
import { checkerAtHand } from '../words/checker.mjs';
import { allTexts, names } from '../words/texts.mjs';

const checker = checkerAtHand();
/** @type {Record<string, Record<string, string>>} */
const allowed = JSON.parse(readFileSync(inCheckout('infra/words/allowed.json'), 'utf8'));

describe.each(/** @type {const} */ (['nn', 'nb']))('what somebody reads in %s', (language) => {
  const isAllowed = (word) => allowed[language][word.toLowerCase()] !== undefined;

  /** Each unknown word, with where it stands. */
  const misspelt = async (texts) => {
    const made = await names();
    const found = await unknownWords(checker, language, texts.map(({ text }) => text).join('\n'));
    const wrong = found.filter((word) => !made.has(word) && !isAllowed(word));
    return wrong.map((word) => `${word} (${texts.find(({ text }) => wordsIn(text).has(word.toLowerCase()))?.where})`);
  };

  it('is spelt as the dictionary has it, or by a word that is allowed with its reason', async () => {
    expect(await misspelt(await allTexts(language))).toEqual([]);
  });

  it('is found out when a word is wrong', async () => {
    const planted = [...(await allTexts(language)), { where: 'here', text: 'Samtalen er vidaresnedt.' }];
    expect(await misspelt(planted)).toEqual(['vidaresnedt (here)']);
  });

  it('uses every word that is allowed', async () => {
    const used = new Set((await allTexts(language)).flatMap(({ text }) => [...wordsIn(text)]));
    expect(Object.keys(allowed[language]).filter((word) => !used.has(word))).toEqual([]);
  });

  it('needs every word that is allowed, for the dictionary lacks it', async () => {
    const words = Object.keys(allowed[language]);
    expect((await unknownWords(checker, language, words.join('\n'))).sort()).toEqual([...words].sort());
  });
});

const wordsIn = (text) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
