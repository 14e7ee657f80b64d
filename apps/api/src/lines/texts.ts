import { ValidateBy } from 'class-validator';

const language = /^[a-z]{2}$/;
/** Nynorsk, bokmål, English and up to two more: a caller will not listen to a sixth. */
const mostLanguages = 5;
const longest = 1_000;

/** Texts by language: `{ nn: 'Du har kome til …' }`. */
export const IsTexts = () =>
  ValidateBy({
    name: 'isTexts',
    validator: {
      validate: isTexts,
      defaultMessage: () =>
        `texts by language (two letters), at most ${mostLanguages}, each of 1–${longest} characters`,
    },
  });

export function isTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const texts = Object.entries(value);
  return (
    texts.length > 0 &&
    texts.length <= mostLanguages &&
    texts.every(([key, text]) => language.test(key) && typeof text === 'string' && isSpeakable(text))
  );
}

const isSpeakable = (text: string) => text.trim().length > 0 && text.length <= longest;
