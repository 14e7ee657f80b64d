import { LocalAlert } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Centre } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { sayShift } from '../roster/say-shift.js';
import { weekOf } from '../roster/week.js';
import { PageLink } from '../shared/page-link.js';
import { usePreferences } from '../shell/preferences.js';
import { uncoveredQuery } from './inbox-facts.js';

/** The alarm before the shift: published shifts, of any week to come, whose people are away. */
export function Uncovered({ centre }: { centre: Centre }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centre.id);
  const { data = [] } = useQuery(uncoveredQuery(useApi(), centre.id));
  if (data.length === 0) return null;
  const title = t('own.inbox.uncovered', { count: data.length });
  return (
    <LocalAlert status="warning" size="small" className="uncovered" aria-label={title}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{t('own.inbox.uncoveredText')}</p>
        <ul className="closures">
          {data.map((shift) => (
            <li key={shift.seatId} className="closure">
              <span>{sayShift(shift, nameOf, t, language)}</span>
              <PageLink to="/$centre/roster/$week" params={{ centre: centre.slug, week: weekOf(shift.from) }}>
                {t('own.inbox.toWeek')}
              </PageLink>
            </li>
          ))}
        </ul>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
