import type { DeskCandidate } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import { useNames } from './colleague-names.js';
import { usePlaces } from './places.js';

/** Whom the next call for help goes to, and why: whoever has come least, then whose municipality has given least. */
export function NextInTurn({ next, centreId }: { next: readonly DeskCandidate[]; centreId: string }) {
  const { t } = useTranslation();
  const nameOf = useNames(centreId);
  const { municipality } = usePlaces(centreId);
  if (next.length === 0) return null;
  return (
    <>
      <p id="next-in-turn">{t('desk.lead.next.title')}</p>
      <ol aria-labelledby="next-in-turn">
        {next.map(({ personId, home, came, homeBalance }) => {
          const hours = Math.round(Math.abs(homeBalance) / 60);
          const place = municipality(home)?.name;
          const stands = hours === 0 ? 'even' : homeBalance > 0 ? 'beyond' : 'owes';
          return (
            <li key={personId}>
              {t('desk.lead.next.who', { who: nameOf(personId), came: t('desk.lead.next.came', { count: came }) })}
              {place && ` ${t(`desk.lead.next.${stands}`, { place, count: hours })}`}
            </li>
          );
        })}
      </ol>
    </>
  );
}
