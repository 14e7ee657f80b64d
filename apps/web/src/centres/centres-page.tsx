import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { PageLink } from '../shared/page-link.js';
import { NothingHere } from '../shared/nothing-here.js';
import { Page } from '../shell/page.js';
import { centresQuery } from './centres.js';

/** Nearly everybody belongs to one centre and goes straight there; the few others choose. */
export function CentresPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(centresQuery(useApi()));
  const only = data?.length === 1 ? data[0] : undefined;
  if (only) return <Navigate to="/$centre" params={{ centre: only.slug }} replace />;
  return (
    <>
      {isPending && <Loading rows={2} />}
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {data && (
        <Page title={t('centres.title')}>
          {data.length === 0 && <NothingHere text={t('centres.none')} />}
          <ul className="centres">
            {data.map((centre) => (
              <li key={centre.id}>
                <PageLink to="/$centre" params={{ centre: centre.slug }}>
                  {centre.name}
                </PageLink>
              </li>
            ))}
          </ul>
        </Page>
      )}
    </>
  );
}
