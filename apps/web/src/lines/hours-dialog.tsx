import { Button, ErrorMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Week } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { Loading } from '../shared/loading.js';
import { useMeanwhile } from '../shared/meanwhile.js';
import { SavedMeanwhile } from '../shared/saved-meanwhile.js';
import { useDraft } from '../shared/use-draft.js';
import { useNotify } from '../shared/notices.js';
import { asWritten } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { DayHours } from './day-hours.js';
import type { LineDialogProps } from './line-dialog-props.js';
import { hoursQuery, useChangeHours } from './line-facts.js';
import { days, daysUnlike, draftOf, faultsOf, likeMonday, weekOf, type Day, type WeekDraft } from './week-draft.js';

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
  const stored = before && draftOf(before.periods, (time) => asWritten(time, language));
  const draft = changed?.week ?? stored;
  const isBehind =
    changed !== undefined && before?.version !== changed.version && before !== undefined && !change.isPending;
  const { choice, saving } = useMeanwhile({ isBehind, wasRefused: change.error !== null });
  const only = (one: WeekDraft, other: WeekDraft) =>
    daysUnlike(one, other).map(
      (day) => `${t(`calendar.days.d${day}`)}: ${sayHours(one[day]) || t('hours.closedAllDay')}`,
    );
  const faults = draft && isTried ? faultsOf(draft) : undefined;

  const type = (week: WeekDraft) => setChanged({ version: changed?.version ?? before?.version ?? 1, week });
  const undo = (week: Week) => () => change.mutateAsync(week).then(() => t('hours.undone'));

  /** What somebody else has saved is written over by nobody who has not seen it and chosen so. */
  const choose = (next: typeof changed) => {
    setChanged(next);
    change.reset();
    saving.current?.focus();
  };
  const save = () => {
    if (isBehind) return choice.current?.focus();
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
      },
    );
  };

  return (
    <FormDialog
      title={t('hours.title', named)}
      text={t('hours.text')}
      action={{ label: t('common.save'), do: save }}
      saving={saving}
      isSaving={change.isPending}
      isUnsaved={changed !== undefined}
      failure={isBehind ? undefined : (change.error ?? error)}
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
          {isBehind && stored && (
            <SavedMeanwhile
              choice={choice}
              theirs={only(stored, changed.week)}
              mine={only(changed.week, stored)}
              onKeepMine={() => choose({ version: before.version, week: changed.week })}
              onTakeTheirs={() => choose(undefined)}
            />
          )}
          {faults !== undefined && faults.size > 0 && <ErrorMessage size="small">{t('failure.invalid')}</ErrorMessage>}
        </>
      )}
    </FormDialog>
  );
}

const sayHours = (periods: WeekDraft[Day]): string =>
  periods.map(({ opens, closes }) => `${opens || unsaid}–${closes || unsaid}`).join(', ');
/** Nothing is typed there yet. */
const unsaid = '…';
