import type { Language } from '@samsvar/core';

/** As a municipality says its name: in its own written standard, whatever language the screen is in. */
const spoken = {
  nn: (municipality: string, name: string) =>
    `${municipality} kommune, du snakkar med ${name}. Kva kan eg hjelpe deg med?`,
  nb: (municipality: string, name: string) =>
    `${municipality} kommune, du snakker med ${name}. Hva kan jeg hjelpe deg med?`,
  en: (municipality: string, name: string) =>
    `Municipality of ${municipality}, you are speaking with ${name}. How can I help you?`,
} as const;

export type Greeting = { readonly language: keyof typeof spoken; readonly text: string };

type Answers = { readonly municipality: string; readonly writtenStandard: 'nn' | 'nb'; readonly fullName: string };

/** What to answer with. English to whoever asked for it; anybody else is met in the municipality's own. */
export function greetingToSay(asked: Language, { municipality, writtenStandard, fullName }: Answers): Greeting {
  const language = asked === 'en' ? 'en' : writtenStandard;
  const [given = fullName] = fullName.split(' ');
  return { language, text: spoken[language](municipality, given) };
}
