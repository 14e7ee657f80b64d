import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { sayWhen } from '../shared/oslo.js';
import { useNow } from '../shared/use-now.js';
import { usePreferences } from '../shell/preferences.js';
import { awayQuery } from './inbox-facts.js';

const LOOK_AGAIN_MS = 60_000;

/** Who is away now and until when: all that anybody is shown. */
export function AwayNow({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  // That somebody's time begins is told by nobody; that it ends is seen here.
  const { data = [] } = useQuery({ ...awayQuery(useApi(), centreId), refetchInterval: LOOK_AGAIN_MS });
  const now = new Date(useNow(data.length > 0));
  const away = data.filter(({ until }) => Date.parse(until) > now.getTime());
  if (away.length === 0) return null;
  const names = away.map(({ personId, until }) =>
    t('own.inbox.awayOne', { name: nameOf(personId), until: sayWhen(new Date(until), now, t, language) }),
  );
  return (
    <BodyShort size="small" className="away-now">
      {t('own.inbox.away', { names: names.join('; ') })}
    </BodyShort>
  );
}
