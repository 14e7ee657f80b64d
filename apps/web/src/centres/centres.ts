import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';

export const centresQuery = (api: Api) =>
  queryOptions({
    queryKey: ['centres'],
    queryFn: async () => (await answer(api.GET('/api/centres'))).items,
    staleTime: 60_000,
  });
