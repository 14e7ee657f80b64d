import { BodyShort } from '@navikt/ds-react';

/** An empty list says so in a sentence; it never just shows nothing. */
export function NothingHere({ text }: { text: string }) {
  return (
    <BodyShort size="small" className="nothing-here">
      {text}
    </BodyShort>
  );
}
