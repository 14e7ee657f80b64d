import { fnr } from '@navikt/fnrvalidator';
import { InlineMessage, Textarea } from '@navikt/ds-react';
import { holdsIdentityNumber, longestHandover } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { useDraft, useDraftKey } from '../shared/use-draft.js';
import { useHandOver } from './own-facts.js';

/** Some sentences to whoever is on duty next. What is typed is kept in this tab until it is saved. */
export function HandoverDialog({ centreId, onClose }: { centreId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const handOver = useHandOver(centreId);
  const [typed = '', setTyped] = useDraft<string>(useDraftKey(`handover.${centreId}`));
  const [isTried, setTried] = useState(false);
  const isEmpty = typed.trim() === '';

  const save = () => {
    setTried(true);
    if (isEmpty) return;
    handOver.mutateAsync(typed).then(
      () => {
        setTyped(undefined);
        notify({ text: t('own.handover.saved') });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.handover.add')}
      text={t('own.handover.text')}
      action={{ label: t('own.handover.save'), do: save }}
      isSaving={handOver.isPending}
      isUnsaved={!isEmpty}
      failure={handOver.error}
      onClose={onClose}
    >
      <Textarea
        size="small"
        label={t('own.handover.note')}
        maxLength={longestHandover}
        minRows={3}
        value={typed}
        error={isTried && isEmpty && t('own.handover.missing')}
        onChange={({ target }) => setTyped(target.value.slice(0, longestHandover))}
      />
      <div role="status">
        {holdsIdentityNumber(typed, isIdentityNumber) && (
          <InlineMessage size="small" status="warning">
            {t('log.identityNumber')}
          </InlineMessage>
        )}
      </div>
    </FormDialog>
  );
}

const isIdentityNumber = (digits: string): boolean => fnr(digits).status === 'valid';
