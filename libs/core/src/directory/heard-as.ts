/**
 * A word as Norwegian ears have it, in letters that any keyboard has: what is heard alike is written alike. It is for
 * comparing only. An agent writes a name as the caller said it, and the person may spell it in another way.
 */
export function heardAs(word: string): string {
  let heard = word.toLowerCase();
  for (const [written, said] of spellings) heard = heard.replace(written, said);
  return heard
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** In order: what a rule leaves is what the next one reads. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // The letters of the end of the alphabet, and how they are written where there are none.
  [/æ|ä|ae/g, 'e'],
  [/ø|ö|oe/g, 'o'],
  [/å|aa/g, 'a'],
  // Old and foreign ways of writing a sound.
  [/sch|sh/g, 'sj'],
  [/ph/g, 'f'],
  [/[cq]h?|kh/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/[ae]j/g, 'ei'],
  [/ai/g, 'ei'],
  // Sounds that several letters share.
  [/skj/g, 'sj'],
  [/^[hg]j/, 'j'],
  [/^tj/, 'kj'],
  [/([kg])j/g, '$1'],
  [/^hv/, 'v'],
  // Letters that nobody hears.
  [/([bdfgklmnprt])h/g, '$1'],
  [/dt/g, 't'],
  [/([lnr])d(?![aeiou])/g, '$1'],
];
