// The guides beside the screens: what they call a button is what the button says, and their pictures are there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../local/places.mjs';
import { lix } from '../words/lix.mjs';
import { catalogue } from '../words/texts.mjs';

const folder = inCheckout('docs/guides');

const namedIn = (text) => [...text.matchAll(/«([^»]+)»/g)].map(([, words = '']) => words);

describe.each(readdirSync(folder))('the guide %s', (name) => {
  const guide = readFileSync(join(folder, name), 'utf8');

  it('names only what stands on a screen', async () => {
    // What the browser calls its own, a sentence on the screen says as well.
    const said = new Set((await catalogue('nn')).flatMap(({ text }) => [text, ...namedIn(text)]));
    const named = namedIn(guide);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((words) => !said.has(words))).toEqual([]);
  });

  it('shows only pictures that have been taken', () => {
    const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('is no harder to read than a screen', () => {
    expect(lix(guide.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ''))).toBeLessThanOrEqual(40);
  });
});
