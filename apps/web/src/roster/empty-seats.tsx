import { BodyShort } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EmptySeat } from '../api/shapes.js';
import { usePreferences } from '../shell/preferences.js';
import { sayDay, sayHours } from './say-shift.js';
import { dateOf } from './week.js';

/** Seats that nobody could be proposed for, and what is in each person's way. */
export function EmptySeats(props: { missing: number; empty: readonly EmptySeat[]; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { missing, empty, nameOf } = props;
  if (missing === 0) return <BodyShort size="small">{t('roster.fill.allSeated')}</BodyShort>;
  return (
    <details className="empty-seats">
      <summary>{t('roster.fill.missing', { count: missing })}</summary>
      <ul className="changes">
        {empty.map((seat) => (
          <li key={`${seat.from} ${seat.kind}`}>
            <strong>
              {t('roster.fill.emptySeat', {
                day: sayDay(dateOf(seat.from), t),
                hours: sayHours(seat, language),
                kind: t(`roster.kinds.${seat.kind}`),
                count: seat.missing,
              })}
            </strong>{' '}
            <span>{sayWhy(seat, nameOf, t)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Those with the same in their way together. */
function sayWhy({ because }: EmptySeat, nameOf: (id: string) => string, t: TFunction): string {
  const byCause = new Map<string, string[]>();
  for (const { personId, obstacles } of because) {
    const cause =
      obstacles.length === 0
        ? t('roster.fill.untried')
        : obstacles.map((obstacle) => t(`roster.fill.obstacles.${obstacle as 'unavailable'}`)).join(', ');
    byCause.set(cause, [...(byCause.get(cause) ?? []), nameOf(personId)]);
  }
  return [...byCause].map(([cause, names]) => `${names.join(', ')}: ${cause}.`).join(' ');
}
