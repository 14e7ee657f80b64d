import { telephones, type ChosenTelephone, type SipSignIn } from '@samsvar/contracts';
import { BodyShort, Button, Heading, Radio, RadioGroup } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { answer } from '../api/client.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useAnnounce } from '../shell/announcer.js';
import { chosenTelephoneQuery } from './chosen-telephone.js';
import { SipSignInDialog } from './sip-sign-in-dialog.js';
import { useTelephone } from './telephone-context.js';

/** With what one answers calls. It stands as the house has it, and is not changed in the middle of a call. */
export function TelephoneChoice({ centreId, isInCall }: { centreId: string; isInCall: boolean }) {
  const { t } = useTranslation();
  const { data: chosen, error, refetch } = useQuery(chosenTelephoneQuery(useApi(), centreId));
  const [marked, mark] = useState<ChosenTelephone>();
  const [signIn, show] = useState<SipSignIn>();
  const choose = useChoice(centreId, show);
  const isOther = marked !== undefined && marked !== chosen;
  return (
    <section className="panel" aria-labelledby="telephone-choice">
      <Heading id="telephone-choice" size="xsmall" level="2">
        {t('devices.telephone.title')}
      </Heading>
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {chosen !== undefined && (
        <RadioGroup
          size="small"
          legend={t('devices.telephone.legend')}
          disabled={isInCall || choose.isPending}
          value={marked ?? chosen}
          onChange={(kind: ChosenTelephone) => mark(kind)}
        >
          {telephones.map((kind) => (
            <Radio key={kind} value={kind} description={t(`devices.telephone.about.${kind}`)}>
              {t(`devices.telephone.kinds.${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {isInCall && <BodyShort size="small">{t('devices.telephone.inCall')}</BodyShort>}
      {(isOther || chosen === 'sip') && (
        <Button
          size="small"
          variant={isOther ? 'primary' : 'secondary'}
          disabled={isInCall}
          loading={choose.isPending}
          onClick={() => choose.mutate(marked ?? 'sip')}
        >
          {t(isOther ? 'devices.telephone.change' : 'devices.telephone.newPassword')}
        </Button>
      )}
      {choose.error && <FailureMessage cause={choose.error} />}
      {signIn && <SipSignInDialog signIn={signIn} onClose={() => show(undefined)} />}
    </section>
  );
}

/** The house has it in the plan when it answers: then the telephone in this browser opens, or goes. */
function useChoice(centreId: string, show: (signIn: SipSignIn) => void) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const api = useApi();
  const queries = useQueryClient();
  const { takeHere, signInWith } = useTelephone();
  return useMutation({
    mutationFn: (telephone: ChosenTelephone) =>
      answer(api.PUT('/api/centres/{centreId}/telephone', { params: { path: { centreId } }, body: { telephone } })),
    networkMode: 'always',
    onSuccess: ({ telephone, key }) => {
      queries.setQueryData(chosenTelephoneQuery(api, centreId).queryKey, telephone);
      announce(t(`devices.telephone.about.${telephone}`));
      takeHere();
      if (key !== null) signInWith(key, show);
    },
  });
}
