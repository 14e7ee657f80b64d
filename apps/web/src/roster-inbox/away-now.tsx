import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { awayQuery } from './inbox-facts.js';

/** Who is away now and until when: all that anybody is shown. */
export function AwayNow({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  const [now] = useState(() => new Date());
  const { data = [] } = useQuery(awayQuery(useApi(), centreId));
  if (data.length === 0) return null;
  const names = data.map(({ personId, until }) =>
    t('own.inbox.awayOne', { name: nameOf(personId), until: sayWhen(new Date(until), now, t, language) }),
  );
  return (
    <BodyShort size="small" className="away-now">
      {t('own.inbox.away', { names: names.join('; ') })}
    </BodyShort>
  );
}
