import { subjects, type Subject } from './subject.js';

/** A subject that fits what was typed; `through` is the synonym it was found by, where its own names do not fit. */
export type FoundSubject = { readonly subject: Subject; readonly through: string | null };

type Named = { readonly text: string; readonly folded: string; readonly isSynonym: boolean };

const index = subjects.map((subject) => ({
  subject,
  names: [
    ...[...new Set([subject.nn, subject.nb])].map((text): Named => ({ text, folded: folded(text), isSynonym: false })),
    ...subject.synonyms.map((text): Named => ({ text, folded: folded(text), isSynonym: true })),
  ],
}));

/**
 * The subjects that fit what somebody types, in either written standard: begun as a name, as a later word of one, or
 * (three letters on) as a part of a compound; own names before synonyms, and what municipalities deal with first.
 */
export function findSubjects(typed: string, limit: number): FoundSubject[] {
  const sought = folded(typed);
  if (sought === '') return [];
  return index
    .flatMap(({ subject, names }) => {
      const best = names
        .map((name) => ({ name, rank: rankOf(name, sought) }))
        .reduce((one, other) => (other.rank < one.rank ? other : one));
      return best.rank === notAtAll ? [] : [{ subject, ...best }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        Number(other.subject.isMunicipal) - Number(one.subject.isMunicipal) ||
        one.subject.nn.length - other.subject.nn.length ||
        (one.subject.id < other.subject.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ subject, name }) => ({ subject, through: name.isSynonym ? name.text : null }));
}

const notAtAll = Number.POSITIVE_INFINITY;
/** Shorter pieces lie within nearly everything. */
const shortestPiece = 3;

function rankOf({ folded: name, isSynonym }: Named, sought: string): number {
  const behind = isSynonym ? 1 : 0;
  if (name === sought) return behind;
  if (name.startsWith(sought)) return 2 + behind;
  if (name.includes(` ${sought}`)) return 4 + behind;
  return sought.length >= shortestPiece && name.includes(sought) ? 6 + behind : notAtAll;
}

/** As it sounds rather than as it is spelled: case, accents and signs apart, and each run of others one space. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'e')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
