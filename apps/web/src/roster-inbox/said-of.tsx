import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { saySpan } from '../own/say-span.js';
import type { WeekPlace } from '../roster/roster-facts.js';
import { dateOf, wholeWeek } from '../roster/week.js';
import { usePreferences } from '../shell/preferences.js';
import { absencesQuery, wishesQuery } from './inbox-facts.js';

/** What somebody has said of a day: seen by whoever is about to put them on duty then. */
export function SaidOf({ place, personId, date }: { place: WeekPlace; personId: string; date: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const api = useApi();
  const { data: wishes = [] } = useQuery(wishesQuery(api, place.centreId, wholeWeek(place.week as never)));
  const { data: absences = [] } = useQuery(absencesQuery(api, place));
  const isThen = (one: { readonly personId: string; readonly from: string; readonly to: string }) =>
    one.personId === personId && dateOf(one.from) <= date && date <= lastDayOf(one.to);
  const said = [
    ...absences.filter(isThen).map((one) => t('own.inbox.isAway', { span: saySpan(one, t, language) })),
    ...wishes.filter(isThen).map((one) => t(`own.inbox.otherWish.${one.wish}`, { span: saySpan(one, t, language) })),
  ];
  return (
    <div role="status" className="said-of">
      {said.length > 0 && (
        <>
          <strong>{t('own.inbox.said')}:</strong>
          <ul>
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What ends at midnight ends with the day before. */
const lastDayOf = (to: string): string => dateOf(new Date(Date.parse(to) - 1).toISOString());
