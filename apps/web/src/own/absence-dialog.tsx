import { Radio, RadioGroup } from '@navikt/ds-react';
import { absenceKinds } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceKind } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { osloDate } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { useSayAbsence, useTakeBackAbsence } from './own-facts.js';
import { saySpan } from './say-span.js';
import { spanOfDraft, type SpanDraft } from './span-draft.js';
import { SpanFields } from './span-fields.js';

/** That one will be away oneself. */
export function AbsenceDialog({ centreId, onClose }: { centreId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const say = useSayAbsence(centreId);
  const takeBack = useTakeBackAbsence(centreId);
  const [draft, setDraft] = useState<SpanDraft>(wholeDay);
  const [kind, setKind] = useState<AbsenceKind | ''>('');
  const [isTried, setTried] = useState(false);
  const typed = spanOfDraft(draft, new Date());

  const save = () => {
    setTried(true);
    if ('fault' in typed) return;
    // Once it is said this dialogue is gone, and what is heard only while it stands is then not heard.
    say.mutateAsync({ ...typed.span, ...(kind !== '' && { kind }) }).then(
      ({ id }) => {
        const undo = () => takeBack.mutateAsync(id).then(() => t('own.absence.takenBack'));
        notify({ text: t('own.absence.said', { span: saySpan(typed.span, t, language) }), undo });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.absence.add')}
      text={t('own.absence.text')}
      action={{ label: t('own.absence.save'), do: save }}
      isSaving={say.isPending}
      failure={say.error}
      onClose={onClose}
    >
      <SpanFields draft={draft} fault={isTried && 'fault' in typed ? typed.fault : undefined} onChange={setDraft} />
      <RadioGroup
        size="small"
        legend={t('own.absence.kind')}
        description={t('own.absence.kindHelp')}
        value={kind}
        onChange={(chosen: AbsenceKind | '') => setKind(chosen)}
      >
        <Radio value="">{t('own.absence.unsaid')}</Radio>
        {absenceKinds.map((each) => (
          <Radio key={each} value={each}>
            {t(`own.absence.kinds.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}

/** The whole of today, until somebody types something else. */
export function wholeDay(): SpanDraft {
  const date = osloDate(new Date());
  return { from: { date, time: '00.00' }, to: { date, time: '24.00' } };
}
