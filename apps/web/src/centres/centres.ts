import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';

export const centresQuery = (api: Api) =>
  queryOptions({
    queryKey: ['centres'],
    queryFn: () => everyPage((query) => answer(api.GET('/api/centres', { params: { query } }))),
    staleTime: 60_000,
  });
