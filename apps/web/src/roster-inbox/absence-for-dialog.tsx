import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeDay } from '../own/absence-dialog.js';
import { saySpan } from '../own/say-span.js';
import { spanOfDraft, type SpanDraft } from '../own/span-draft.js';
import { SpanFields } from '../own/span-fields.js';
import { peopleOf } from '../roster/people.js';
import { useAgents } from '../roster/roster-facts.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { useRecordAbsence, useTakeBackAbsenceOf } from './inbox-facts.js';

/** That somebody else is away; why is not asked. */
export function AbsenceForDialog({ centreId, onClose }: { centreId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const record = useRecordAbsence(centreId);
  const takeBack = useTakeBackAbsenceOf(centreId);
  const agents = useAgents(centreId);
  const people = peopleOf(agents.data ?? [], []);
  const [draft, setDraft] = useState<SpanDraft>(wholeDay);
  const [personId, setPerson] = useState('');
  const [isTried, setTried] = useState(false);
  const typed = spanOfDraft(draft, new Date());

  const save = () => {
    setTried(true);
    if (personId === '' || 'fault' in typed) return;
    const name = people.find(({ id }) => id === personId)?.name ?? '…';
    record.mutateAsync({ personId, ...typed.span }).then(
      ({ id }) => {
        const undo = () => takeBack.mutateAsync(id).then(() => t('own.absence.takenBack'));
        notify({ text: t('own.inbox.recorded', { name, span: saySpan(typed.span, t, language) }), undo });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.inbox.addAbsence')}
      text={t('own.inbox.absenceText')}
      action={{ label: t('own.inbox.addAbsence'), do: save }}
      isSaving={record.isPending}
      failure={record.error ?? agents.error}
      onClose={onClose}
    >
      <Select
        size="small"
        label={t('roster.who')}
        value={personId}
        error={isTried && personId === '' && t('own.swap.nobody')}
        onChange={(event) => setPerson(event.target.value)}
      >
        <option value="">{t('own.swap.nobody')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <SpanFields draft={draft} fault={isTried && 'fault' in typed ? typed.fault : undefined} onChange={setDraft} />
    </FormDialog>
  );
}
