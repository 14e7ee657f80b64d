import type { HandedOn } from '@samsvar/contracts';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { Act } from './act.js';
import { fetchBack } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';
import { usePartyName } from './directory-facts.js';
import { asSeenGo, fetchable } from './fetchable.js';
import { namesOf, type Places } from './places.js';

type Props = { readonly calls: readonly HandedOn[]; readonly places: Places; readonly centreId: string };

/** Calls just put through, which one key brings back when nothing else is in hand; the key is the newest one's. */
export function HandedOnCalls({ calls, places, centreId }: Props) {
  const { t } = useTranslation();
  const { say, state } = useDesk();
  const [order, setOrder] = useState<readonly string[]>([]);
  const seen = asSeenGo(order, calls);
  if (seen.join() !== order.join()) setOrder(seen);
  const mine = fetchable({ task: state?.me?.task, callInHand: state?.call?.callId, handedOn: calls });
  const newest = mine.toSorted((one, other) => seen.indexOf(other.callId) - seen.indexOf(one.callId))[0];
  useChords(newest ? { fetchBack: () => say(fetchBack(newest)) } : {});
  return (
    <ul className="handed-on">
      {calls.map((call) => (
        <li key={call.callId}>
          <ToWhom call={call} places={places} centreId={centreId} />
          {call === newest && (
            <Act chord="fetchBack" variant="secondary" onClick={() => say(fetchBack(call))}>
              {t('desk.say.fetchBack')}
            </Act>
          )}
          {call !== newest && mine.includes(call) && (
            <Button size="small" variant="secondary" onClick={() => say(fetchBack(call))}>
              {t('desk.say.fetchBack')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function ToWhom({ call, places, centreId }: { call: HandedOn; places: Places; centreId: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const name = usePartyName(centreId, call.to) ?? t('desk.call.somebody');
  const { municipality } = namesOf(call, places);
  return (
    <span className="counts">{t('desk.call.handedOn', { municipality, name, time: asLeft(call.until - now) })}</span>
  );
}
