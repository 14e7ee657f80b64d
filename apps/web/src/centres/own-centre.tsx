import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { createContext, use } from 'react';
import { useApi } from '../api/api-context.js';
import type { Centre } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { LostPage } from '../shell/lost-page.js';
import { centresQuery } from './centres.js';

const CentreContext = createContext<Centre | undefined>(undefined);

export function useCentre(): Centre {
  const centre = use(CentreContext);
  if (centre === undefined) throw new Error('a page of a centre was shown outside one');
  return centre;
}

/** Everything about one centre stands inside this. A centre that is not yours looks like one that is not there. */
export function OwnCentre() {
  const { centre: slug } = useParams({ from: '/$centre' });
  const { data, error, refetch } = useQuery(centresQuery(useApi()));
  const centre = data?.find((each) => each.slug === slug);
  if (centre) {
    return (
      <CentreContext value={centre}>
        <Outlet />
      </CentreContext>
    );
  }
  if (data) return <LostPage />;
  return error ? <FailureMessage cause={error} onRetry={() => void refetch()} /> : <Loading />;
}
