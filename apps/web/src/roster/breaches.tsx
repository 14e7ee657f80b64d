import { Tag } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Breach } from '../api/shapes.js';
import { asWritten, clockOnWall } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { sayDay, sayLength } from './say-shift.js';
import { dateOf } from './week.js';

const tones = { hard: 'danger', soft: 'warning' } as const;

/** Where the plan breaks a rule, and what the rule is taken from. What the checks cannot see is said as well. */
export function Breaches(props: { breaches: readonly Breach[]; count: number; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  if (props.count === 0) return null;
  const when = ({ from }: Breach) =>
    t('calendar.when.weekday', {
      day: sayDay(dateOf(from), t),
      time: asWritten(clockOnWall(new Date(from)), language),
    });
  return (
    <details className="breaches">
      <summary>{t('roster.rules.title', { count: props.count })}</summary>
      <ul className="changes">
        {props.breaches.map((breach) => (
          <li key={`${breach.rule} ${breach.personId} ${breach.from} ${breach.to}`}>
            <Tag size="small" variant="moderate" data-color={tones[breach.weight]}>
              {t(`roster.rules.${breach.weight}`)}
            </Tag>
            <span>
              {when(breach)}: {sayBreach(breach, props.nameOf, t)} {breach.source && `(${breach.source})`}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('roster.rules.unseen')}</p>
    </details>
  );
}

const sayBreach = ({ rule, personId, found, limit, unit }: Breach, nameOf: (id: string) => string, t: TFunction) =>
  t(`roster.rules.${rule}`, {
    name: personId === null ? '' : nameOf(personId),
    found: unit === 'millis' ? sayLength(found) : found,
    limit: unit === 'millis' ? sayLength(limit) : limit,
  });
