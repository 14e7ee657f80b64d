import { catalogue } from './catalogue.js';

const { nn, nb, en } = catalogue;

const flat = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value as object, `${path}${key}.`),
  );
const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort().join(' ');

describe.each([
  ['bokmål', nb],
  ['English', en],
])('the words in %s', (_, words) => {
  const nynorsk = new Map(flat(nn));
  const theirs = new Map(flat(words));

  it('have every sentence that nynorsk has, and no other', () => {
    expect([...theirs.keys()].sort()).toEqual([...nynorsk.keys()].sort());
  });

  it('leave none empty', () => {
    expect([...theirs].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same blanks', () => {
    const differing = [...theirs].filter(([key, text]) => placeholders(text) !== placeholders(nynorsk.get(key) ?? ''));
    expect(differing).toEqual([]);
  });
});
