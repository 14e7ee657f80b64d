import { heardAs } from './heard-as.js';

/** Somebody, or some unit, that can be asked for by name. */
export type Findable = {
  readonly name: string;
  /** By which else they may be asked for: title, unit, municipality. */
  readonly also: readonly string[];
  /** In the municipality that is rung: of those that fit alike, these come first. */
  readonly isHere: boolean;
  /** Not at work now: of those that fit alike, these come last. Whoever alone is meant is first all the same. */
  readonly isAway: boolean;
};

/**
 * Whom an agent means by some letters of a name, the best fit first. Every word must fit a word of the name, or of what
 * else they go by; the last may be unfinished. Spelling is forgiven, and so is what sounds alike, and a slip of the finger in
 * a word of four letters or more. What is written as it was typed comes before what only sounds like it.
 */
export function findByName<One extends Findable>(words: string, among: readonly One[], limit: number): readonly One[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  const wordOf = reader();
  const fits = among.flatMap((one) => {
    const [own, also] = [wordOf(one.name), one.also.flatMap(wordOf)];
    let total = 0;
    for (const word of asked) {
      const cost = Math.min(costAmong(word, own), costAmong(word, also) + byTheWay);
      if (cost === Infinity) return [];
      total += cost;
    }
    return [{ one, total }];
  });
  return fits
    .sort(
      (a, b) =>
        a.total - b.total ||
        Number(a.one.isAway) - Number(b.one.isAway) ||
        Number(b.one.isHere) - Number(a.one.isHere) ||
        compare(a.one.name, b.one.name),
    )
    .slice(0, limit)
    .map(({ one }) => one);
}

type Word = { readonly written: string; readonly heard: string };

/** Found by the title or the unit comes after every name that fits. */
const byTheWay = 10;

/** Letters in a word from which on one, and two, may be wrong: in shorter ones everybody would sound like everybody. */
const oneSlipFrom = 4;
const twoSlipsFrom = 9;

const wordsOf = (text: string): readonly Word[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((written) => written !== '')
    .map((written) => ({ written, heard: heardAs(written) }));

/** Titles, units and municipalities are the same again and again: each is listened to once. */
function reader(): (text: string) => readonly Word[] {
  const known = new Map<string, readonly Word[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
}

const costAmong = (asked: Word, words: readonly Word[]): number =>
  words.reduce((least, word) => Math.min(least, cost(asked, word)), Infinity);

function cost(asked: Word, word: Word): number {
  if (word.written === asked.written) return 0;
  if (word.written.startsWith(asked.written)) return 1;
  if (asked.heard === '') return Infinity;
  if (word.heard === asked.heard) return 2;
  if (word.heard.startsWith(asked.heard)) return 3;
  const { length } = asked.heard;
  const most = length >= twoSlipsFrom ? 2 : length >= oneSlipFrom ? 1 : 0;
  const slips = most === 0 ? Infinity : slipsToBeginning(asked.heard, word.heard);
  return slips <= most ? 4 + slips : Infinity;
}

/** Letters wrong, missing, too many or exchanged, from what was typed to where the word has come by then. */
function slipsToBeginning(typed: string, word: string): number {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let at = 1; at <= word.length; at++) {
      const isSame = typed[row - 1] === word[at - 1];
      const isExchanged = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      const ways = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1)];
      if (isExchanged) ways.push((before[at - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    [before, last] = [last, next];
  }
  return Math.min(...last);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
