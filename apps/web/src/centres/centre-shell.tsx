import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { createContext, use } from 'react';
import { useApi } from '../api/api-context.js';
import type { Centre } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { LostPage } from '../shell/lost-page.js';
import { Shell } from '../shell/shell.js';
import { centresQuery } from './centres.js';

const CentreContext = createContext<Centre | undefined>(undefined);

export function useCentre(): Centre {
  const centre = use(CentreContext);
  if (centre === undefined) throw new Error('a page of a centre was shown outside one');
  return centre;
}

/** Everything about one centre stands inside this. A centre that is not yours looks like one that is not there. */
export function CentreShell() {
  const { centre: slug } = useParams({ from: '/$centre' });
  const { data, error, refetch } = useQuery(centresQuery(useApi()));
  const centre = data?.find((each) => each.slug === slug);
  if (data !== undefined && centre === undefined) return <LostPage />;
  return (
    <Shell {...(centre ? { centre } : {})}>
      {centre ? (
        <CentreContext value={centre}>
          <Outlet />
        </CentreContext>
      ) : (
        <Waiting cause={error} onRetry={() => void refetch()} />
      )}
    </Shell>
  );
}

function Waiting({ cause, onRetry }: { cause: unknown; onRetry: () => void }) {
  return cause ? <FailureMessage cause={cause} onRetry={onRetry} /> : <Loading />;
}
