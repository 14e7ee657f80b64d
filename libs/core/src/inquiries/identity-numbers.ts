/** Says whether eleven digits are a national identity number that somebody could have. The applications ask NAV's validator. */
export type IsIdentityNumber = (digits: string) => boolean;

/** Eleven digits as people write them, in one or with a space, point or hyphen between; not a part of a longer number. */
const elevenDigits = /(?<!\d)\d(?:[\s.-]?\d){10}(?!\d)/g;

/** Whether free text holds a national identity number: then the writer is warned before it is saved. */
export const holdsIdentityNumber = (text: string, isOne: IsIdentityNumber): boolean =>
  maskIdentityNumbers(text, isOne) !== text;

/** The text with the digits of each national identity number hidden: they are never kept, whoever sends them. */
export const maskIdentityNumbers = (text: string, isOne: IsIdentityNumber): string =>
  text.replace(elevenDigits, (found) => (isOne(found.replace(/\D/g, '')) ? found.replace(/\d/g, '•') : found));
