import { ConfirmationPanel, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Emergency } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { Loading } from '../shared/loading.js';
import { useDraft } from '../shared/use-draft.js';
import { useNotify } from '../shared/notices.js';
import type { LineDialogProps } from './line-dialog-props.js';
import { emergencyQuery, useSwitchEmergency } from './line-facts.js';

/** The coordinator's switch. Turning it on is confirmed, since it outranks everything; turning it off is one press. */
export function EmergencyDialog({ place, named, draftKey, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: before, error } = useQuery(emergencyQuery(useApi(), place));
  const change = useSwitchEmergency(place);
  const [typed, setTyped] = useDraft<Partial<Emergency>>(draftKey);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isTried, setTried] = useState(false);
  const draft = { isOpen: false, text: '', ...before, ...typed };
  const isOn = before?.isOn === true;
  const lacksWords = isTried && draft.text.trim() === '';

  const flip = () => {
    setTried(true);
    if (!isOn && (draft.text.trim() === '' || !isConfirmed)) return;
    change.mutate(
      { isOn: !isOn, isOpen: draft.isOpen, text: draft.text.trim() },
      {
        onSuccess: () => {
          notify({ text: t(isOn ? 'emergency.turnedOff' : 'emergency.turnedOn') });
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('emergency.title', named)}
      text={t('emergency.text')}
      action={{ label: t(isOn ? 'emergency.turnOff' : 'emergency.turnOn'), isDanger: !isOn, do: flip }}
      isSaving={change.isPending}
      isUnsaved={typed !== undefined}
      failure={change.error ?? error}
      onClose={onClose}
    >
      {before === undefined && error === null && <Loading rows={3} />}
      {isOn && <p className="emergency-words">{before.text}</p>}
      {before && !isOn && (
        <>
          <RadioGroup
            size="small"
            legend={t('emergency.is')}
            value={draft.isOpen ? 'open' : 'closed'}
            onChange={(is: string) => setTyped({ ...typed, isOpen: is === 'open' })}
          >
            <Radio value="closed">{t('emergency.closed')}</Radio>
            <Radio value="open">{t('emergency.open')}</Radio>
          </RadioGroup>
          <Textarea
            size="small"
            label={t('emergency.words')}
            description={t('emergency.wordsHelp')}
            maxLength={500}
            value={draft.text}
            error={lacksWords && t('emergency.faults.words')}
            onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          />
          <ConfirmationPanel
            size="small"
            checked={isConfirmed}
            label={t('emergency.confirm', named)}
            error={isTried && !isConfirmed && t('emergency.faults.confirm')}
            onChange={() => setConfirmed(!isConfirmed)}
          />
        </>
      )}
    </FormDialog>
  );
}
