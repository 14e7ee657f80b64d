/**
 * How hard a text is to read, by LIX: words a sentence, and how many in a hundred have more than six letters.
 * Below 30 is a children's book, 40 an ordinary newspaper, 50 a circular.
 * @param {string} text whole sentences
 */
export function lix(text) {
  const words = text.match(/\p{L}[\p{L}-]*/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length);
}
