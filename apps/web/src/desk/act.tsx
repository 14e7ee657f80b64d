import { Button, type ButtonProps } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { keyOf, type Chord } from './chords.js';

/** A button that has a key, and shows it. */
export function Act({ chord, children, ...button }: { chord: Chord; children: ReactNode } & ButtonProps) {
  const key = keyOf(chord);
  return (
    <Button size="small" {...button} aria-keyshortcuts={key}>
      {children} <kbd aria-hidden>{key}</kbd>
    </Button>
  );
}
