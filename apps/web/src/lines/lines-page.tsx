import { BodyShort } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { clockTime } from '../shared/oslo.js';
import { Page } from '../shell/page.js';
import { usePreferences } from '../shell/preferences.js';
import { MunicipalityTable } from './municipality-table.js';
import { useOverview, type Overview } from './overview.js';
import { useLineNews } from './line-news.js';

/** The centre at a glance: every member municipality's numbers, and why each is open or closed now. */
export function LinesPage({ centre }: { centre: Centre }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useOverview(centre.id);
  useLineNews(data);
  return (
    <Page title={t('lines.title')} aside={data && <Summary overview={data} />}>
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={8} />}
      {data?.municipalities.length === 0 && <NothingHere text={t('lines.none')} />}
      {data && data.municipalities.length > 0 && (
        <div className="municipalities">
          {data.municipalities.map((municipality) => (
            <MunicipalityTable key={municipality.id} centre={centre} municipality={municipality} at={data.at} />
          ))}
        </div>
      )}
    </Page>
  );
}

function Summary({ overview: { at, municipalities } }: { overview: Overview }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const lines = municipalities.flatMap((municipality) => municipality.lines);
  if (lines.length === 0) return null;
  const open = lines.filter(({ now }) => now?.isOpen).length;
  return (
    <BodyShort size="small" className="summary">
      {t('lines.summary', { count: lines.length, open })} · {t('lines.asOf', { time: clockTime(at, language) })}
    </BodyShort>
  );
}
