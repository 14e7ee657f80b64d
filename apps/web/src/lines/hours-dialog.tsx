import { Button, ErrorMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { failureFrom } from '../api/failure.js';
import type { Week } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { Loading } from '../shared/loading.js';
import { useDraft } from '../shared/use-draft.js';
import { useNotify } from '../shared/notices.js';
import { asWritten } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { DayHours } from './day-hours.js';
import type { LineDialogProps } from './line-dialog-props.js';
import { hoursQuery, useChangeHours } from './line-facts.js';
import { days, draftOf, faultsOf, likeMonday, weekOf, type WeekDraft } from './week-draft.js';

/** A line's week: any number of periods a day, typed as people write times. */
export function HoursDialog({ place, named, draftKey, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const { data: before, error } = useQuery(hoursQuery(useApi(), place));
  const change = useChangeHours(place);
  // Typed on the version that was seen then: after a pause somebody else may have been quicker.
  const [changed, setChanged] = useDraft<{ readonly version: number; readonly week: WeekDraft }>(draftKey);
  const [isTried, setTried] = useState(false);
  const draft = changed?.week ?? (before && draftOf(before.periods, (time) => asWritten(time, language)));
  const faults = draft && isTried ? faultsOf(draft) : undefined;

  const type = (week: WeekDraft) => setChanged({ version: changed?.version ?? before?.version ?? 1, week });
  const undo = (week: Week) => () => change.mutateAsync(week).then(() => t('hours.undone'));

  const save = () => {
    if (draft === undefined || before === undefined) return;
    setTried(true);
    if (faultsOf(draft).size > 0) return;
    change.mutate(
      { version: changed?.version ?? before.version, periods: weekOf(draft) },
      {
        onSuccess: ({ version }) => {
          notify({ text: t('hours.saved'), undo: undo({ version, periods: before.periods }) });
          onClose();
        },
        // Somebody else was quicker: theirs is shown, to be changed anew.
        onError: (cause) => failureFrom(cause).kind === 'conflict' && setChanged(undefined),
      },
    );
  };

  return (
    <FormDialog
      title={t('hours.title', named)}
      text={t('hours.text')}
      action={{ label: t('common.save'), do: save }}
      isSaving={change.isPending}
      isUnsaved={changed !== undefined}
      failure={change.error ?? error}
      onClose={onClose}
    >
      {draft === undefined && error === null && <Loading rows={7} />}
      {draft && (
        <>
          <div className="week">
            {days.map((day) => (
              <DayHours key={day} day={day} draft={draft} faults={faults} onChange={type} />
            ))}
          </div>
          <Button
            size="xsmall"
            type="button"
            variant="tertiary"
            className="week__copy"
            onClick={() => type(likeMonday(draft))}
          >
            {t('hours.copyDown')}
          </Button>
          {faults !== undefined && faults.size > 0 && <ErrorMessage size="small">{t('failure.invalid')}</ErrorMessage>}
        </>
      )}
    </FormDialog>
  );
}
