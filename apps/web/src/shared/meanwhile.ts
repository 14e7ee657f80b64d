import { useEffect, useRef } from 'react';

/**
 * For a form whose version somebody else has been quicker to save: `choice` is where the person chooses between what they
 * have typed and what is stored, and has the focus when their saving was refused; afterwards `saving` has it.
 */
export function useMeanwhile({ isBehind, wasRefused }: { isBehind: boolean; wasRefused: boolean }) {
  const choice = useRef<HTMLDivElement>(null);
  const saving = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBehind && wasRefused) choice.current?.focus();
  }, [isBehind, wasRefused]);
  return { choice, saving };
}
