import { fnr } from '@navikt/fnrvalidator';
import { Button, InlineMessage, Textarea } from '@navikt/ds-react';
import { holdsIdentityNumber, longestNote } from '@samsvar/core';
import { useId, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

type NoteFieldProps = {
  readonly note: string;
  /** Nothing is written about the subject that is chosen. */
  readonly isSensitive: boolean;
  /** Where the focus goes when the note stands in the way of what is filed. */
  readonly wayOut: RefObject<HTMLButtonElement | null>;
  readonly onChange: (note: string) => void;
  readonly onTakeAway: () => void;
  readonly onSubmit: () => void;
};

/**
 * Some sentences beside what it was about. With a sensitive subject nothing more is typed here, and what was typed before it
 * was chosen stands on the screen until somebody takes it away or chooses another subject: it is never left out by itself.
 */
export function NoteField({ note, isSensitive, wayOut, onChange, onTakeAway, onSubmit }: NoteFieldProps) {
  const { t } = useTranslation();
  const why = useId();
  const isInTheWay = isSensitive && note.trim() !== '';
  return (
    <>
      <Textarea
        size="small"
        label={t('log.note')}
        description={t(isSensitive ? 'log.noteSensitive' : 'log.noteHelp')}
        readOnly={isSensitive}
        maxLength={longestNote}
        minRows={2}
        value={note}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && onSubmit()}
        onChange={(event) => onChange(event.target.value.slice(0, longestNote))}
      />
      <div role="status">
        {isInTheWay && (
          <InlineMessage id={why} size="small" status="warning">
            {t('log.noteInTheWay')}
          </InlineMessage>
        )}
        {!isSensitive && holdsIdentityNumber(note, isIdentityNumber) && (
          <InlineMessage size="small" status="warning">
            {t('log.identityNumber')}
          </InlineMessage>
        )}
      </div>
      {isInTheWay && (
        <div>
          <Button
            ref={wayOut}
            size="small"
            type="button"
            variant="secondary"
            aria-describedby={why}
            onClick={onTakeAway}
          >
            {t('log.takeNoteAway')}
          </Button>
        </div>
      )}
    </>
  );
}

const isIdentityNumber = (digits: string): boolean => fnr(digits).status === 'valid';
