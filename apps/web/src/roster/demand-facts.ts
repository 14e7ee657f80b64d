import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Demand } from '@samsvar/core';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { SaidDemand } from '../api/shapes.js';
import { demandFrom } from './coverage.js';
import { rosterKey, useChange } from './roster-facts.js';

const DEMAND = '/api/centres/{centreId}/roster/demand';

export const demandQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'demand'],
    queryFn: () => answer(api.GET(DEMAND, { params: { path: { centreId } } })),
  });

/** What the centre wants, when it is here: the same thing as long as nobody changes it. */
export function useDemand(centreId: string): Demand | undefined {
  const { data } = useQuery(demandQuery(useApi(), centreId));
  return useMemo(() => data && demandFrom(data), [data]);
}

export const useChangeDemand = (centreId: string) =>
  useChange(centreId, (api, body: SaidDemand & { readonly version: number }) =>
    answer(api.PUT(DEMAND, { params: { path: { centreId } }, body })),
  );
