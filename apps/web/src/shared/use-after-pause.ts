import { useEffect, useState } from 'react';

/** A pause in the typing: nobody is asked at every letter. */
const PAUSE_MS = 120;

/** What is typed, when the typing has paused; nothing typed is known at once. */
export function useAfterPause(words: string): string {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => settle(words), words === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
