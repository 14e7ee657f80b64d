import { ConfirmationPanel } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureFrom } from '../api/failure.js';
import type { SeatChange } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { ChangeList } from './change-list.js';
import { stopsNow } from './planned-seats.js';
import { usePublish, useUndo, type WeekPlace } from './roster-facts.js';

/** The difference, looked at before it holds. Whoever would be taken off the telephone in the middle of a shift is asked about. */
export function PublishDialog(props: {
  place: WeekPlace;
  edition: { readonly editionId: string; readonly version: number };
  changes: readonly SeatChange[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { place, onClose } = props;
  const nameOf = useNames(place.centreId);
  const publish = usePublish(place.centreId);
  const undo = useUndo(place.centreId);
  // What is looked at is what is published: of another's change meanwhile she is told first, and looks again.
  const [{ edition, changes }, look] = useState(props);
  const [isLate, setLate] = useState(false);
  const [now] = useState(() => new Date());
  const [isConfirmed, setConfirmed] = useState(false);
  const [isTried, setTried] = useState(false);
  if (isLate && props.edition.version !== edition.version) {
    look(props);
    setLate(false);
    setConfirmed(false);
  }
  const stopped = [
    ...new Set(changes.filter((change) => stopsNow(change, now)).map(({ before }) => nameOf(before?.personId ?? ''))),
  ];

  const go = () => {
    setTried(true);
    if (stopped.length > 0 && !isConfirmed) return;
    // With the draft gone this dialogue may be gone as well, and what is heard only while it stands is then not heard.
    const told = publish.mutateAsync(edition).then(({ id, concerned }) => {
      const back = { editionId: id, version: edition.version + 1 };
      notify({
        text: t('roster.published', { count: concerned }),
        undo: () => undo.mutateAsync(back).then(() => t('roster.undoDrafted')),
      });
      onClose();
    });
    told.catch((cause: unknown) => setLate(failureFrom(cause).kind === 'conflict')); // Shown above the button.
  };

  return (
    <FormDialog
      title={t('roster.publishTitle')}
      text={t('roster.publishText')}
      action={{ label: t('roster.publish'), do: go }}
      isSaving={publish.isPending}
      failure={publish.error}
      onClose={onClose}
    >
      <ChangeList changes={changes} nameOf={nameOf} />
      {stopped.length > 0 && (
        <ConfirmationPanel
          size="small"
          checked={isConfirmed}
          label={t('roster.stops', { names: stopped.join(', ') })}
          error={isTried && !isConfirmed && t('roster.faults.confirm')}
          onChange={() => setConfirmed(!isConfirmed)}
        />
      )}
    </FormDialog>
  );
}
