import type { DeskLead, DeskMissing } from '@samsvar/contracts';
import { BodyShort, LocalAlert } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { Alert } from './alert.js';
import { keyOf } from './chords.js';
import { useNames, useNamesAreHere } from './colleague-names.js';
import { usePlaces } from './places.js';

type Props = { readonly lead: DeskLead; readonly centreId: string };

/** For whoever runs the day: whose phone shift has begun without them, since when, and what can be done. */
export function Missing({ lead, centreId, level }: Props & { readonly level: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const inWords = useWords(centreId);
  if (lead.missing.length === 0) return null;
  return (
    <LocalAlert status="warning" size="small" aria-label={t('desk.lead.missing.title')}>
      <LocalAlert.Header>
        <LocalAlert.Title as={level}>{t('desk.lead.missing.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <ul>
          {lead.missing.map((one) => (
            <li key={one.personId}>{inWords(one)}</li>
          ))}
        </ul>
        <BodyShort size="small">{t('desk.lead.missing.what', { key: keyOf('callIn') })}</BodyShort>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

/** On every page of whoever runs the day, said at once and once of each. */
export function MissingNews({ lead, centreId }: Props) {
  const { t } = useTranslation();
  const inWords = useWords(centreId);
  if (!useNamesAreHere(centreId)) return null;
  return lead.missing.map((one) => (
    <Alert key={`${one.personId} ${one.since}`} text={`${t('desk.lead.missing.title')}: ${inWords(one)}.`} />
  ));
}

function useWords(centreId: string): (one: DeskMissing) => string {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  const { municipality } = usePlaces(centreId);
  return ({ personId, home, since }) => {
    const place = municipality(home);
    const who = place ? `${nameOf(personId)} (${place.name})` : nameOf(personId);
    return t('desk.lead.missing.who', { who, time: clockTime(new Date(since), language) });
  };
}
