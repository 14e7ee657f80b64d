import { useState } from 'react';
import { useMe } from '../me/me-context.js';
import { Drafts } from './drafts.js';

/** A draft of the person who is signed in: somebody else in the same tab has drafts of their own. */
export const useDraftKey = (about: string): string => `${useMe().personId}.${about}`;

/** What is being typed, and kept meanwhile; nothing until somebody types. */
export function useDraft<T>(key: string): [T | undefined, (typed: T | undefined) => void] {
  const [typed, setTyped] = useState<T | undefined>(() => new Drafts(sessionStorage).kept<T>(key));
  const keep = (next: T | undefined) => {
    setTyped(next);
    const drafts = new Drafts(sessionStorage);
    if (next === undefined) drafts.forget(key);
    else drafts.keep(key, next);
  };
  return [typed, keep];
}
