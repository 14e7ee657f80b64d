/**
 * Which core this is, by what it decides. Kept with every commit, so that a journal written by a core that decided otherwise
 * is known for that when it is read again, and not taken for a false one. Raised whenever the same events come to other
 * facts or to another floor (test/told-before.spec.ts sees it), and for nothing else.
 */
export const coreVersion = 9;
