import { TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useDraft } from '../shared/use-draft.js';
import { useNotify } from '../shared/notices.js';
import { asWritten, clockOnWall, osloDate } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { closureOf, type ClosureDraft } from './closure-draft.js';
import { ComingClosures } from './coming-closures.js';
import { DayAndTime } from './day-and-time.js';
import type { LineDialogProps } from './line-dialog-props.js';
import { closuresQuery, useCallOffClosure, useClose } from './line-facts.js';

/** Close a line once, out of turn, from a moment to another, and say why. */
export function ClosureDialog({ place, named, draftKey, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const closures = useQuery(closuresQuery(useApi(), place));
  const close = useClose(place);
  const callOff = useCallOffClosure(place);
  const [isTried, setTried] = useState(false);
  const [typed, setDraft] = useDraft<ClosureDraft>(draftKey);
  const [fresh] = useState<ClosureDraft>(() => {
    const now = new Date();
    return {
      from: { date: osloDate(now), time: asWritten(clockOnWall(now), language) },
      until: { date: osloDate(now), time: '' },
      reason: '',
    };
  });
  const draft = typed ?? fresh;
  const checked = closureOf(draft, new Date());
  const fault = isTried && 'fault' in checked ? checked.fault : undefined;

  const save = () => {
    setTried(true);
    if ('fault' in checked) return;
    close.mutate(checked.closure, {
      onSuccess: ({ id }) => {
        const undo = () => callOff.mutateAsync(id).then(() => t('closure.undone'));
        notify({ text: t('closure.saved'), undo });
        onClose();
      },
    });
  };

  return (
    <FormDialog
      title={t('closure.title', named)}
      text={t('closure.text')}
      action={{ label: t('closure.save'), do: save }}
      isSaving={close.isPending}
      isUnsaved={typed !== undefined}
      failure={close.error ?? callOff.error ?? closures.error}
      onClose={onClose}
    >
      <TextField
        size="small"
        label={t('closure.reason')}
        description={t('closure.reasonHelp')}
        maxLength={200}
        value={draft.reason}
        error={fault === 'reason' && t('closure.faults.reason')}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
      />
      <DayAndTime label={t('closure.from')} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
      <DayAndTime
        label={t('closure.to')}
        value={draft.until}
        error={fault !== undefined && fault !== 'reason' ? t(`closure.faults.${fault}`) : undefined}
        onChange={(until) => setDraft({ ...draft, until })}
      />
      {closures.data && (
        <ComingClosures
          closures={closures.data}
          onRemove={({ id }) => callOff.mutate(id, { onSuccess: () => notify({ text: t('closure.removed') }) })}
        />
      )}
    </FormDialog>
  );
}
