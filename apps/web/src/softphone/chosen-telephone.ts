import type { ChosenTelephone } from '@samsvar/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';

export const chosenTelephoneQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'telephone'],
    queryFn: async () =>
      (await answer(api.GET('/api/centres/{centreId}/telephone', { params: { path: { centreId } } }))).telephone,
  });

/** With what one answers calls; undefined until it is known. */
export const useChosenTelephone = (centreId: string): ChosenTelephone | undefined =>
  useQuery(chosenTelephoneQuery(useApi(), centreId)).data;
