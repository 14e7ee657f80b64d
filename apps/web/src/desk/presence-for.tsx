import { Radio, RadioGroup } from '@navikt/ds-react';
import { coordinatorReasons, personId as asPersonId, type CoordinatorReason, type Presence } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../shared/form-dialog.js';
import { setPresenceFor } from './acts.js';
import { useDesk } from './desk-context.js';
import { presences } from './presences.js';

type Props = { readonly personId: string; readonly name: string; readonly onClose: () => void };

/** Somebody else's status, with a reason. Nothing is chosen beforehand; both stand on that person's desk. */
export function PresenceFor({ personId, name, onClose }: Props) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const [presence, setPresence] = useState<Presence>();
  const [why, setWhy] = useState<CoordinatorReason>();
  const [isTried, setTried] = useState(false);
  const set = () => {
    setTried(true);
    if (presence === undefined || why === undefined) return;
    say(setPresenceFor(asPersonId(personId), presence, why));
    onClose();
  };
  return (
    <FormDialog
      title={t('desk.lead.statusOf', { name })}
      text={t('desk.lead.isSeen', { name })}
      action={{ label: t('desk.lead.setStatus'), do: set }}
      isSaving={false}
      onClose={onClose}
    >
      <RadioGroup
        size="small"
        legend={t('desk.lead.status')}
        value={presence ?? ''}
        onChange={setPresence}
        error={isTried && presence === undefined && t('desk.lead.choose')}
      >
        {presences.map((one) => (
          <Radio key={one} value={one}>
            {t(`desk.status.presence.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        size="small"
        legend={t('desk.lead.why')}
        value={why ?? ''}
        onChange={setWhy}
        error={isTried && why === undefined && t('desk.lead.choose')}
      >
        {coordinatorReasons.map((one) => (
          <Radio key={one} value={one}>
            {t(`desk.lead.because.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
