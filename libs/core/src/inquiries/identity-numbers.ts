/** Says whether eleven digits are a national identity number that somebody could have. The applications ask NAV's validator. */
export type IsIdentityNumber = (digits: string) => boolean;

/** What people write between the digits: nothing, or up to three spaces, points, strokes or hyphens, short or long. */
const between = String.raw`[\s./\p{Pd}]{0,3}`;

/** Eleven digits as people write them; not a part of a longer number. */
const elevenDigits = new RegExp(String.raw`(?<!\d)\d(?:${between}\d){10}(?!\d)`, 'gu');

/** Whether free text holds a national identity number: then the writer is warned before it is saved. */
export const holdsIdentityNumber = (text: string, isOne: IsIdentityNumber): boolean =>
  maskIdentityNumbers(text, isOne) !== text;

/**
 * The text with the digits of each national identity number hidden: they are never kept, whoever sends them. A number
 * before it may be taken for its beginning, so that where eleven digits are none the next are looked at too.
 */
export function maskIdentityNumbers(text: string, isOne: IsIdentityNumber): string {
  let masked = text;
  elevenDigits.lastIndex = 0;
  for (let found = elevenDigits.exec(masked); found; found = elevenDigits.exec(masked)) {
    const [written] = found;
    const after = found.index + written.length;
    if (isOne(written.replace(/\D/g, '')))
      masked = masked.slice(0, found.index) + written.replace(/\d/g, '•') + masked.slice(after);
    else elevenDigits.lastIndex = found.index + 1;
  }
  return masked;
}
