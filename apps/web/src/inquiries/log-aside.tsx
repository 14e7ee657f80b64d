import { Button, InlineMessage } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useChords } from '../desk/chords.js';
import { useDesk } from '../desk/desk-context.js';
import { usePlaces } from '../desk/places.js';
import { useChosenCall, useNewInquiry } from './chosen-call.js';
import { ownQuery, type LoggedCall } from './inquiry-facts.js';
import { LogForm } from './log-form.js';

/** Beside the work, on every page: the log of what one is writing on, else of the call in hand. */
export function LogAside({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { state } = useDesk();
  const { chosen, choose, isDone } = useChosenCall();
  const places = usePlaces(centreId);
  useChords({ newInquiry: useNewInquiry() });
  const inHand = state?.call ?? undefined;
  const { data: filed } = useInfiniteQuery({
    ...ownQuery(useApi(), centreId, 'filed'),
    enabled: inHand !== undefined,
  });
  const isFiled = filed?.pages.some(({ items }) => items.some(({ callId }) => callId === inHand?.callId));
  const current: LoggedCall | undefined =
    inHand && isFiled === false && !isDone(inHand.callId)
      ? { callId: inHand.callId, municipalityId: inHand.municipalityId, version: 1 }
      : undefined;
  const call = chosen ?? current;
  if (!call) return null;
  return (
    <aside className="log-aside" aria-label={t('log.aside')}>
      {current && current.callId !== call.callId && (
        <InlineMessage size="small" status="info">
          {t('log.another')}{' '}
          <Button size="xsmall" variant="tertiary" onClick={() => choose(current)}>
            {t('log.toAnother')}
          </Button>
        </InlineMessage>
      )}
      <LogForm
        key={call.callId}
        centreId={centreId}
        call={call}
        municipality={places.municipality(call.municipalityId)?.name ?? '…'}
        municipalities={places.municipalities}
        isOver={inHand?.callId === call.callId && inHand.state === 'wrap-up'}
      />
    </aside>
  );
}
