import { useEffect, useRef, type MouseEvent } from 'react';

const NEW_MS = 400;

/** A click that was on its way to something else when the card came is no answer. */
export function useNewCard(card: string | number): (act: () => void) => (event: MouseEvent) => void {
  const cameAt = useRef(0);
  useEffect(() => {
    cameAt.current = performance.now();
  }, [card]);
  return (act) => (event) => {
    const isByPointer = event.detail > 0;
    if (!isByPointer || performance.now() - cameAt.current >= NEW_MS) act();
  };
}
