import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { rosterKey, useChange } from './roster-facts.js';

const ROSTER = '/api/centres/{centreId}/roster';

/** Weeks that were saved to be used again. */
export const templatesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'templates'],
    queryFn: () =>
      everyPage((query) => answer(api.GET(`${ROSTER}/templates`, { params: { path: { centreId }, query } }))),
  });

export const useSaveTemplate = (centreId: string) =>
  useChange(centreId, (api, body: { readonly name: string; readonly week: string }) =>
    answer(api.POST(`${ROSTER}/templates`, { params: { path: { centreId } }, body })),
  );

export const useRemoveTemplate = (centreId: string) =>
  useChange(centreId, (api, templateId: string) =>
    answer(api.DELETE(`${ROSTER}/templates/{templateId}`, { params: { path: { centreId, templateId } } })),
  );

type Order = { readonly week: string; readonly weeks: number } & (
  { readonly templateId: string } | { readonly copied: string }
);

/** Lays a saved week, or a copy of another, into drafts. */
export const useLay = (centreId: string) =>
  useChange(centreId, (api, body: Order) =>
    answer(api.POST(`${ROSTER}/layings`, { params: { path: { centreId } }, body })),
  );
