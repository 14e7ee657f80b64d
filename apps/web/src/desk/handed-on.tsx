import type { HandedOn } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { Act } from './act.js';
import { fetchBack } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';
import { usePartyName } from './directory-facts.js';
import { namesOf, type Places } from './places.js';

type Props = { readonly calls: readonly HandedOn[]; readonly places: Places; readonly centreId: string };

/** Calls just put through, which one key brings back; the key is the newest one's. */
export function HandedOnCalls({ calls, places, centreId }: Props) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const newest = calls.toSorted((one, other) => other.until - one.until)[0];
  useChords(newest ? { fetchBack: () => say(fetchBack(newest)) } : {});
  return (
    <ul className="handed-on">
      {calls.map((call) => (
        <li key={call.callId}>
          <ToWhom call={call} places={places} centreId={centreId} />
          <Act chord="fetchBack" variant="secondary" onClick={() => say(fetchBack(call))}>
            {t('desk.say.fetchBack')}
          </Act>
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
