import { LocalAlert } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Centre, Hole } from '../api/shapes.js';
import { useRosterNews } from '../roster/roster-facts.js';
import { sayDay, sayHours } from '../roster/say-shift.js';
import { dateOf, weekOf } from '../roster/week.js';
import { PageLink } from '../shared/page-link.js';
import { usePreferences } from '../shell/preferences.js';
import { holesQuery } from './inbox-facts.js';

const DAY_MS = 24 * 60 * 60_000;

/** The alarm before the shift: seats of the week ahead, or of the day ahead, that nobody has in what is published. */
export function Holes({ centre, ahead }: { centre: Centre; ahead: 'week' | 'day' }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { data, dataUpdatedAt } = useQuery({ ...holesQuery(useApi(), centre.id), ...useRosterNews(centre.id) });
  const until = ahead === 'day' ? dataUpdatedAt + DAY_MS : Infinity;
  const holes = data?.holes.filter(({ from }) => Date.parse(from) < until) ?? [];
  if (!data || holes.length === 0) return null;
  const count = ahead === 'week' ? data.missing : holes.reduce((sum, { missing }) => sum + missing, 0);
  const title = t(`own.inbox.holes.${ahead}`, { count });
  return (
    <LocalAlert status="warning" size="small" className="uncovered" aria-label={title}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{t('own.inbox.holes.text')}</p>
        <ul className="closures">
          {byDate(holes).map(([date, [first, ...others]]) => (
            <li key={date} className="closure">
              <span>
                {t('own.inbox.holes.onDate', {
                  day: sayDay(dateOf(first.from), t),
                  holes: [first, ...others]
                    .map((hole) =>
                      t('roster.missing', {
                        hours: sayHours(hole, language),
                        count: hole.missing,
                        kind: t(`roster.kinds.${hole.kind}`),
                      }),
                    )
                    .join('; '),
                })}
              </span>
              <PageLink to="/$centre/roster/$week" params={{ centre: centre.slug, week: weekOf(first.from) }}>
                {t('own.inbox.toWeek')}
              </PageLink>
            </li>
          ))}
        </ul>
        {ahead === 'week' && data.further > 0 && <p>{t('own.inbox.holes.further', { count: data.further })}</p>}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

/** They come in order of time, and so do the dates. */
function byDate(holes: readonly Hole[]): [string, [Hole, ...Hole[]]][] {
  const days = new Map<string, [Hole, ...Hole[]]>();
  for (const hole of holes) {
    const day = days.get(dateOf(hole.from));
    if (day) day.push(hole);
    else days.set(dateOf(hole.from), [hole]);
  }
  return [...days];
}
