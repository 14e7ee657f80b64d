import type { HandedOn } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { Act } from './act.js';
import { fetchBack } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';
import { namesOf, type Places } from './places.js';

/** Calls just put through, which one key brings back; the key is the newest one's. */
export function HandedOnCalls({ calls, places }: { calls: readonly HandedOn[]; places: Places }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const now = useNow();
  const newest = calls.toSorted((one, other) => other.until - one.until)[0];
  useChords(newest ? { fetchBack: () => say(fetchBack(newest)) } : {});
  return (
    <ul className="handed-on">
      {calls.map((call) => (
        <li key={call.callId}>
          <span className="counts">
            {t('desk.call.handedOn', {
              municipality: namesOf(call, places).municipality,
              time: asLeft(call.until - now),
            })}
          </span>
          <Act chord="fetchBack" variant="secondary" onClick={() => say(fetchBack(call))}>
            {t('desk.say.fetchBack')}
          </Act>
        </li>
      ))}
    </ul>
  );
}
